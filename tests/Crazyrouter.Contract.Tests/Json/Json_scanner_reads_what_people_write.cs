using System.Linq;
using Crazyrouter.Json;

namespace Crazyrouter.Contract.Tests.Json;

public sealed class Json_scanner_reads_what_people_write
{
    [Fact]
    public void A_request_is_read_with_its_positions()
    {
        const string text = """ {"model": "gpt-image-2", "n" : 12, "stream":true, "seed":null, "parts":[{"text":"a"}, false]} """;

        var root = JsonScanner.Scan(text)!;

        Assert.Equal(JsonKind.Object, root.Kind);
        Assert.True(root.IsComplete);
        Assert.Equal(["model", "n", "stream", "seed", "parts"], root.Members.Select(m => m.Name));
        Assert.Equal("gpt-image-2", root.Find("model")!.Value.Text);
        Assert.Equal("12", root.Find("n")!.Value.Text);
        Assert.Equal(JsonKind.True, root.Find("stream")!.Value.Kind);
        Assert.Equal(JsonKind.Null, root.Find("seed")!.Value.Kind);
        Assert.Equal("a", root.Find("parts")!.Value.Items[0].Find("text")!.Value.Text);
        Assert.Equal(JsonKind.False, root.Find("parts")!.Value.Items[1].Kind);
        var n = root.Find("n")!;
        Assert.Equal("n", text[n.NameStart..n.NameEnd]);
        Assert.Equal("\"n\" : 12", text[n.Start..n.End]);
        Assert.Null(root.Find("size"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("a {\"model\":1}")]
    [InlineData("\uFFFF{}")]
    public void A_text_that_is_no_object_and_no_array_is_not_read(string text) => Assert.Null(JsonScanner.Scan(text));

    [Theory]
    [InlineData("{'size': 'auto', // as it comes\n n: 1, /* last */ }")]
    [InlineData("\uFEFF// before\n{size:\"auto\", 'n':1}  // behind")]
    [InlineData("{\"size\":\"256x256\",\"n\":3,\"size\":\"auto\",\"n\":1}")]
    [InlineData("{\"s\\u0069ze\":\"\\u0061uto\",\"\\u006e\":1}")]
    public void What_lenient_parsers_take_is_complete(string text)
    {
        var root = JsonScanner.Scan(text)!;

        Assert.True(root.IsComplete);
        Assert.Equal("auto", root.Find("size")!.Value.Text);
        Assert.Equal("1", root.Find("n")!.Value.Text);
    }

    [Theory]
    [InlineData("{\"n\":1")]
    [InlineData("{\"n\":1,")]
    [InlineData("{\"n\":1,\"si")]
    [InlineData("{\"n\":1,\"size\"")]
    [InlineData("{\"n\":1,\"size\":")]
    [InlineData("{\"n\":1,\"size\":\"au")]
    [InlineData("{\"n\":1} and more")]
    [InlineData("{\"n\":1,,}")]
    [InlineData("{,\"n\":1}")]
    [InlineData("{\"n\":1 \"a\":2}")]
    [InlineData("{\"n\":1,\"a\"}")]
    [InlineData("{\"n\":1,\"a\":}")]
    [InlineData("{\"n\":1,\"a\":tru}")]
    [InlineData("{\"n\":1]}")]
    [InlineData("{\"n\":1, {\"model\":\"x\"}}")]
    [InlineData("{\"n\":1, :}")]
    [InlineData("{\"n\":1/}")]
    public void What_is_malformed_is_incomplete_and_keeps_what_can_be_read(string text)
    {
        var root = JsonScanner.Scan(text)!;

        Assert.False(root.IsComplete);
        Assert.Equal("1", root.Find("n")!.Value.Text);
        Assert.Null(root.Find("model"));
    }

    [Fact]
    public void A_value_without_a_name_is_passed_over_once()
    {
        var root = JsonScanner.Scan("""{"a":1, {"b":2}, [3], "c":4}""")!;

        Assert.Equal(["a", "c"], root.Members.Select(m => m.Name));
    }

    [Fact]
    public void A_member_without_a_value_is_kept_with_a_missing_one()
    {
        var half = JsonScanner.Scan("{\"response_format\"")!.Find("response_format")!;

        Assert.Equal(JsonKind.Missing, half.Value.Kind);
        Assert.Equal((1, 18), (half.Start, half.End));
    }

    [Fact]
    public void A_bracket_of_the_other_kind_ends_what_it_cannot_belong_to()
    {
        var root = JsonScanner.Scan("""{"a":[1,{"b":2],"c":3}""")!;

        Assert.True(root.IsComplete);
        Assert.Equal("3", root.Find("c")!.Value.Text);
        Assert.False(root.Find("a")!.Value.Items[1].IsComplete);
    }

    [Theory]
    [InlineData("\"12\"", "12")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\ud83d\\uDE00\"", "\U0001F600")]
    [InlineData("\"\\u12\"", "u12")]
    [InlineData("'it\\'s \"so\"'", "it's \"so\"")]
    [InlineData("\"two\nlines\"", "two\nlines")]
    public void Strings_are_decoded(string spelling, string expected) =>
        Assert.Equal(expected, JsonScanner.Scan("[" + spelling + "]")!.Items[0].Text);

    [Theory]
    [InlineData("0", JsonKind.Number)]
    [InlineData("-12.5e+3", JsonKind.Number)]
    [InlineData("1E5", JsonKind.Number)]
    [InlineData("1.", JsonKind.Missing)]
    [InlineData("1e", JsonKind.Missing)]
    [InlineData("-", JsonKind.Missing)]
    [InlineData("12a", JsonKind.Missing)]
    [InlineData("True", JsonKind.Missing)]
    [InlineData("nul", JsonKind.Missing)]
    public void Words_are_what_they_spell(string spelling, object kind)
    {
        var root = JsonScanner.Scan("{\"a\":" + spelling + "}")!;

        Assert.Equal(kind, root.Find("a")!.Value.Kind);
        Assert.Equal((JsonKind)kind == JsonKind.Number ? spelling : "", root.Find("a")!.Value.Text);
        Assert.Equal((JsonKind)kind == JsonKind.Number, root.IsComplete);
    }
}
