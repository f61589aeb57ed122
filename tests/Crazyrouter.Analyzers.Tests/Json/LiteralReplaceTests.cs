using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>What must be minded where new text meets old, one by one.</summary>
public sealed class LiteralReplaceTests
{
    [Theory]
    [InlineData("\"ab\"", 1, 0, "\"\\\n", "\"a\\\"\\\\\\nb\"")]
    [InlineData("\"ab\"", 0, 2, "\u0001\u2028", "\"\\u0001\\u2028\"")]
    [InlineData("\"\\x4Za\"", 1, 1, "", "\"\\u0004a\"")]
    [InlineData("\"\\x4Z\"", 1, 1, "f", "\"\\u0004f\"")]
    [InlineData("\"\\x4Z\"", 1, 1, "g", "\"\\x4g\"")]
    [InlineData("\"\\x4Z\"", 1, 1, "", "\"\\x4\"")]
    [InlineData("\"\\x007Z0\"", 1, 1, "", "\"\\a0\"")]
    [InlineData("\"\\x1234Z5\"", 1, 1, "", "\"\\x12345\"")]
    [InlineData("\"\\u1234Z5\"", 1, 1, "", "\"\\u12345\"")]
    [InlineData("\"\\x4\\x41Zf\"", 2, 1, "", "\"\\u0004Af\"")]
    [InlineData("$\"\\x4Z{1}\"", 1, 1, "", "$\"\\x4{1}\"")]
    [InlineData("@\"ab\"", 1, 0, "\"{", "@\"a\"\"{b\"")]
    [InlineData("$@\"ab\"", 1, 0, "\"{", "$@\"a\"\"{{b\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\"\"", "\"\"\"a\"\"b\"\"\"")]
    [InlineData("$$\"\"\"a{{1}}\"\"\"", 1, 0, "{", "$$\"\"\"a{{{1}}\"\"\"")]
    [InlineData("\"\"\"\n  a\n\n  b\n  \"\"\"", 2, 0, "x", "\"\"\"\n  a\n  x\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n \n  b\n  \"\"\"", 2, 0, "x", "\"\"\"\n  a\n  x\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n\n  b\n  \"\"\"", 2, 1, "", "\"\"\"\n  a\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", 1, 0, "\n\n", "\"\"\"\n  a\n\n  b\n  \"\"\"")]
    [InlineData("\"\"\"\r\n  ab\r\n  \"\"\"", 1, 0, "\r\n", "\"\"\"\r\n  a\r\n  b\r\n  \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", 0, 2, "", "\"\"\"\n  \n  \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", 0, 1, "\"", "\"\"\"\n  \"b\n  \"\"\"")]
    public void New_text_keeps_its_neighbours(string source, int start, int length, string added, string result)
    {
        var change = FirstMap(source).Replace(start, length, added);

        Assert.NotNull(change);
        Assert.Equal(result, SourceText.From(source).WithChanges(change.Value).ToString());
    }

    [Theory]
    [InlineData("\"\\U0001F600\"", 1, 0, "x")]
    [InlineData("\"\\U0001F600\"", 0, 1, "")]
    [InlineData("@\"😀\"", 1, 1, "")]
    [InlineData("\"\"\"ab\"\"\"", 1, 0, "\n")]
    [InlineData("\"\"\"ab\"\"\"", 0, 1, "\"")]
    [InlineData("\"\"\"ab\"\"\"", 1, 1, "\"")]
    [InlineData("\"\"\"a\"b\"\"\"", 2, 1, "")]
    [InlineData("\"\"\"ab\"\"\"", 0, 2, "")]
    [InlineData("\"\"\"a\"\"b\"\"\"", 1, 0, "\"")]
    [InlineData("$$\"\"\"a{b\"\"\"", 1, 0, "{")]
    [InlineData("$\"\"\"ab\"\"\"", 1, 0, "}")]
    [InlineData("\"\"\"\nab\n\"\"\"", 2, 0, "\r")]
    public void New_text_that_cannot_stand_there_is_refused(string source, int start, int length, string added) =>
        Assert.Null(FirstMap(source).Replace(start, length, added));

    [Theory]
    [InlineData("\"\"\"a\"\"\"", "\u2028")]
    [InlineData("\"\"\"a\"\"\"", "\"\"\"")]
    [InlineData("$\"\"\"a\"\"\"", "{")]
    [InlineData("\"\"\"\na\n\"\"\"", "\"\"\"\"")]
    public void Text_that_a_literal_cannot_say_has_no_spelling(string source, string text) => Assert.Null(FirstMap(source).Encode(text));

    // No attribute can hold half a pair, so these are no rows of the theories above.
    [Fact]
    public void Half_a_surrogate_pair_needs_an_escape()
    {
        Assert.Equal("\\uD800", FirstMap("\"\"").Encode("\uD800"));
        Assert.Equal("\\uDC00a", FirstMap("$\" \"").Encode("\uDC00a"));
        Assert.Null(FirstMap("\"\"u8").Encode("\uD800"));
        Assert.Null(FirstMap("@\"\"").Encode("\uDC00a"));
        Assert.Null(FirstMap("\"\"\"a\"\"\"").Encode("a\uD800"));
    }

    private static LiteralMap FirstMap(string source) => LiteralMap.TryCreate(CSharpSource.StringTokens(source)[0])!;
}
