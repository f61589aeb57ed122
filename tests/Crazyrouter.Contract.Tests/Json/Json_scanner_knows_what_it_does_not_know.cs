using Crazyrouter.Json;

namespace Crazyrouter.Contract.Tests.Json;

/// <summary>Parts that are known only at run time: <c>?</c> stands for one in these texts.</summary>
public sealed class Json_scanner_knows_what_it_does_not_know
{
    [Fact]
    public void A_hole_alone_is_one_value()
    {
        var root = Scan("""{"model":?,"n":1}""");

        Assert.True(root.IsComplete);
        Assert.Equal(JsonKind.Hole, root.Find("model")!.Value.Kind);
    }

    [Fact]
    public void A_hole_in_a_string_leaves_a_string_with_a_hole()
    {
        var root = Scan("""{"prompt":"a ? in \"?\"","n":1}""");

        Assert.True(root.IsComplete);
        Assert.True(root.Find("prompt")!.Value.HasHole);
        Assert.Equal(JsonKind.String, root.Find("prompt")!.Value.Kind);
        Assert.False(root.Find("n")!.Value.HasHole);
    }

    [Theory]
    [InlineData("""{"n":1,?}""")]
    [InlineData("""{"n":1?}""")]
    [InlineData("""{"n":1 ?}""")]
    [InlineData("""{? "n":1}""")]
    [InlineData("""{?"n":1}""")]
    [InlineData("""{"n":"1"?}""")]
    [InlineData("""{"n":1,"a":?"b":1}""")]
    [InlineData("""{"n":1,"a":??}""")]
    [InlineData("""{"n":1}?""")]
    public void Where_a_hole_may_bring_members_the_object_is_incomplete(string text) => Assert.False(Scan(text).IsComplete);

    [Fact]
    public void A_number_that_a_hole_touches_is_not_known() =>
        Assert.Equal(JsonKind.Hole, Scan("""{"n":1?}""").Find("n")!.Value.Kind);

    [Theory]
    [InlineData("""{"?":1}""")]
    [InlineData("""{"a?b":1}""")]
    [InlineData("""{?:1}""")]
    [InlineData("""{a?:1}""")]
    public void A_name_with_a_hole_may_be_any_name(string text)
    {
        var root = Scan(text);

        Assert.False(root.IsComplete);
        Assert.True(Assert.Single(root.Members).NameHasHole);
        Assert.Null(root.Find(root.Members[0].Name));
    }

    [Fact]
    public void An_escaped_noncharacter_is_no_hole() =>
        Assert.False(JsonScanner.Scan("""["\uFFFF"]""")!.Items[0].HasHole);

    [Fact]
    public void A_hole_among_items_may_be_any_number_of_items()
    {
        var root = Scan("[1, ?]");

        Assert.False(root.IsComplete);
        Assert.Equal(JsonKind.Hole, root.Items[1].Kind);
    }

    private static JsonValue Scan(string text) => JsonScanner.Scan(text.Replace('?', JsonScanner.Hole))!;
}
