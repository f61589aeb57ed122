using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading.Replies;

namespace Crazyrouter.Analyzers.Tests.Replies;

/// <summary>Paths as text, and how they are held against each other.</summary>
public sealed class PathTests
{
    private const string Known = "choices[].message.content[].image_url";

    [Theory]
    [InlineData("choices[0].message.content", "choices[].message.content")]
    [InlineData("$.data[*].b64_json", "data[].b64_json")]
    [InlineData("$..image_url.url", "..image_url.url")]
    [InlineData("$['data'][0][\"b64_json\"]", "data[].b64_json")]
    [InlineData("content[?(@.type=='image_url')].image_url", "content[].image_url")]
    [InlineData("content[?(@.tags[0] == ']')].text", "content[].text")]
    [InlineData("/choices/0/message", "choices[].message")]
    [InlineData("name", "name")]
    [InlineData("$", "")]
    [InlineData("a[", "a[]")]
    [InlineData("a['b", "a.b")]
    public void A_path_in_text_is_taken_apart(string text, string path) => Assert.Equal(path, Parse(text).ToString());

    [Fact]
    public void Each_name_knows_its_place()
    {
        const string Text = "$.choices[0].content[?(@.type=='image_url')].image_url";
        JsonPathText.Steps(Text, (start, length) =>
        {
            Assert.Contains(Text.Substring(start, length), new[] { "choices", "content", "image_url" });
            Assert.True(start < 20 || start == Text.LastIndexOf("image_url"));
            return null;
        });
    }

    [Theory]
    [InlineData("choices[0].message.content[1].image_url", true, 4)]
    [InlineData("choices.message.content.image_url", true, 4)]
    [InlineData("$..image_url", true, 1)]
    [InlineData("$..content[0]..image_url", true, 2)]
    [InlineData("message.content[0].image_url", true, -1)]
    [InlineData("message.content[0].image_url", false, 3)]
    [InlineData("image_url", false, 1)]
    [InlineData("data.image_url", false, -1)]
    [InlineData("choices[0].message.content", true, -1)]
    [InlineData("choices[0].message.content[0].image_url.url", true, -1)]
    [InlineData("", false, 0)]
    public void Names_in_common_are_counted(string path, bool isWhole, int names) => Assert.Equal(names, Parse(path).NamesOf(Known, isWhole));

    [Theory]
    [InlineData("choices[0].message.content[0].text", true, 3)]
    [InlineData("choices[0].message.content", true, 3)]
    [InlineData("choices[0].message.role", true, -1)]
    public void Below_a_known_path(string path, bool isWhole, int names) =>
        Assert.Equal(names, Parse(path).NamesOf("choices[].message.content", isWhole, orBelow: true));

    [Fact]
    public void What_is_parsed_anew_is_nowhere_in_the_reply() =>
        Assert.Equal(-1, Parse("choices[0].message.content").Add(ReplyStep.Parsed).Add(ReplyStep.Of("image_url", null)).NamesOf(Known, isWhole: true));

    [Fact]
    public void A_members_name_is_compared_without_case_and_underscores()
    {
        var path = ReplyPath.Empty.Add(ReplyStep.Of("Data", null, isLoose: true)).Add(ReplyStep.Of("B64Json", null, isLoose: true));
        Assert.Equal(2, path.NamesOf("data[].b64_json", isWhole: true));
        Assert.Equal(-1, ReplyPath.Empty.Add(ReplyStep.Of("Data", null)).NamesOf("data", isWhole: true));
    }

    [Theory]
    [InlineData("choices[0].message.content[0].type", "choices[].message.content[]")]
    [InlineData("type", "")]
    public void The_owner_of_the_last_name(string path, string owner) => Assert.Equal(owner, Parse(path).Owner.ToString());

    [Theory]
    [InlineData(@"!\[[^\]]*\]\((https?://[^)]+)\)", "![\u0001](https://\u0001)")]
    [InlineData(@"(?i)\*\*Data\s+Preview:\*\*\s*(?<link>\S+)", "**Data Preview:** \u0001")]
    [InlineData(@"ID\s*[:：]\s*(\w{8,12})", "ID : \u0001")]
    [InlineData(@"(?<=ID: )(?:a|b)$", "ID: a\u0001b")]
    [InlineData(@"\", @"\")]
    [InlineData("[", "")]
    [InlineData("(?", "")]
    [InlineData("{", "{")]
    [InlineData("a{2}b", "ab")]
    [InlineData("{\"image_url\":{", "{\"image_url\":{")]
    public void A_pattern_as_plain_text(string pattern, string plain) => Assert.Equal(plain, PatternText.Plain(pattern));

    [Theory]
    [InlineData("the data preview is", "Data Preview:")]
    [InlineData("ID : 5", "ID:")]
    [InlineData("x\nID: 5", "ID:")]
    [InlineData("- ID: 5", "ID:")]
    [InlineData("Task ID: 5", null)]
    [InlineData("![alt](x)", "![")]
    [InlineData("id: 5", null)]
    [InlineData("GRID: 5", null)]
    [InlineData("[alt](x)", null)]
    public void Markers_are_known_by_how_they_are_written(string text, string? marker) => Assert.Equal(marker, ReplyReads.Words.MarkerIn(text));

    private static ReplyPath Parse(string text) => new([.. JsonPathText.Steps(text, static (_, _) => null).Select(static step => step)]);
}
