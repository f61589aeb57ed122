using System;
using System.Linq;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>The traps of C# literals, one by one; each place is given by the source that must stand there.</summary>
public sealed class LiteralMapTests
{
    [Theory]
    [InlineData("\"\\x41B\"", "\u041B", 0, "\\x41B")]
    [InlineData("\"\\x41 B\"", "A B", 0, "\\x41")]
    [InlineData("\"\\x0041B\"", "AB", 1, "B")]
    [InlineData("\"\\u0041B\"", "AB", 0, "\\u0041")]
    [InlineData("\"a\\U0001F600b\"", "a😀b", 1, "\\U0001F600")]
    [InlineData("\"a\\U0001F600b\"", "a😀b", 2, "\\U0001F600")]
    [InlineData("\"a\\U0001F600b\"", "a😀b", 3, "b")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀", 1, "\\uDE00")]
    [InlineData("\"{\\\"n\\\":1}\"", "{\"n\":1}", 1, "\\\"")]
    [InlineData("@\"{\"\"n\"\":1}\"", "{\"n\":1}", 3, "\"\"")]
    [InlineData("@\"\\n\"", "\\n", 1, "n")]
    [InlineData("\"\"\"\"a\"\"\"b\"\"\"\"", "a\"\"\"b", 2, "\"")]
    [InlineData("\"\"\"a\\n\"\"\"", "a\\n", 1, "\\")]
    [InlineData("\"ab\"u8", "ab", 1, "b")]
    [InlineData("@\"a\"\"\"U8", "a\"", 1, "\"\"")]
    [InlineData("\"\"\"ab\"\"\"u8", "ab", 1, "b")]
    [InlineData("\"\"\"\n  ab\n   c\n\n  \"\"\"u8", "ab\n c\n", 4, "c")]
    [InlineData("\"\"\"\r\n\tab\r\n\tc\r\n\t\"\"\"", "ab\r\nc", 3, "\n")]
    [InlineData("\"\"\" \n  ab\n \n  c\n  \"\"\"", "ab\n\nc", 3, "\n")]
    [InlineData("\"\"\"\n  a\n    \n  \"\"\"", "a\n  ", 2, " ")]
    [InlineData("$\"{{a}}{1}\"", "{a}", 0, "{{")]
    [InlineData("$\"{{a}}{1}\"", "{a}", 2, "}}")]
    [InlineData("$@\"{{\"\"a\"\"{1}\"", "{\"a\"", 1, "\"\"")]
    [InlineData("@$\"\\{{\"", "\\{", 1, "{{")]
    [InlineData("$\"\"\"a\"{1}\"\"\"", "a\"", 1, "\"")]
    [InlineData("$$$\"\"\"{{a}}{{{1}}}\"\"\"", "{{a}}", 1, "{")]
    [InlineData("$$\"\"\"{{{1}}}\"\"\"", "{", 0, "{")]
    [InlineData("$$\"\"\"\n    {\n      {{1}}\n    }\n    \"\"\"", "{\n  ", 2, " ")]
    public void A_character_stands_where_its_spelling_is(string source, string text, int index, string spelling)
    {
        var map = FirstMap(source);

        Assert.Equal(text, map.Text);
        Assert.Equal(spelling, CSharpSource.Cut(source, map.Span(index, 1)));
    }

    [Theory]
    [InlineData("\"\"", 1)]
    [InlineData("@\"\"", 2)]
    [InlineData("\"\"u8", 1)]
    [InlineData("\"\"\"\n\n\"\"\"", 4)]
    [InlineData("\"\"\"\n  \n  \"\"\"", 6)]
    [InlineData("$\"\"\"\n  {1}\n  \"\"\"", 7)]
    public void An_empty_text_has_one_place(string source, int position)
    {
        var map = FirstMap(source);

        Assert.Equal("", map.Text);
        Assert.Equal(position, map.Position(0));
        Assert.Equal(new(position, 0), map.Span(0, 0));
    }

    [Fact]
    public void The_end_of_the_content_stands_before_the_closing_delimiter()
    {
        Assert.Equal(4, FirstMap("\"a\\n\"").Position(2));
        Assert.Equal(7, FirstMap("\"\"\"\n  a\n  \"\"\"").Position(1));
        Assert.Equal(5, FirstMap("$\"{1}a{2}\"").Position(0));
        Assert.Equal(6, FirstMap("$\"{1}a{2}\"").Position(1));
    }

    [Fact]
    public void A_range_over_lines_holds_the_indentation_between_them()
    {
        const string Source = "\"\"\"\n  ab\n  cd\n  \"\"\"";

        Assert.Equal("b\n  c", CSharpSource.Cut(Source, FirstMap(Source).Span(1, 3)));
    }

    [Fact]
    public void Places_are_those_of_the_whole_tree()
    {
        const string Source = "class C\n{\n    string s = \"a\\tb\"; // c\n    object o = $\"x{s}y\\ty\";\n}";
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens();
        var maps = tokens.Select(LiteralMap.TryCreate).OfType<LiteralMap>().ToArray();

        Assert.Equal(["a\tb", "x", "y\ty"], maps.Select(map => map.Text));
        Assert.Equal(Source.IndexOf("b\"", StringComparison.Ordinal), maps[0].Position(2));
        Assert.Equal(Source.LastIndexOf("y\"", StringComparison.Ordinal), maps[2].Position(2));
    }

    [Theory]
    [InlineData("'a'")]
    [InlineData("12")]
    [InlineData("name")]
    [InlineData("\"abc")]
    [InlineData("\"abc\\\"")]
    [InlineData("\"a\\qb\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("@\"abc")]
    [InlineData("@\"abc\"\"")]
    [InlineData("\"\"\"abc")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\n a\n  \"\"\"")]
    [InlineData("\"\"\"\n\ta\n  \"\"\"")]
    [InlineData("$\"a\\u007B\"")]
    [InlineData("$\"\\qa\"")]
    [InlineData("$\"\"\"\n a\n  \"\"\"")]
    public void What_is_no_string_or_is_broken_has_no_map(string source) =>
        Assert.All(CSharpSource.Parse(source).DescendantTokens(), token => Assert.Null(LiteralMap.TryCreate(token)));

    [Theory]
    [InlineData("\"a\"", "b")]
    [InlineData("\"a\"", "ab")]
    [InlineData("\"ab\"", "a")]
    [InlineData("\"\\n\"", "x")]
    [InlineData("\"\\U0001F600\"", "\U0001F601")]
    [InlineData("@\"a\"\"\"", "a")]
    public void A_value_that_the_source_does_not_give_has_no_map(string source, string value) =>
        Assert.Null(LiteralMap.TryCreate(SyntaxFactory.Literal(source, value)));

    [Fact]
    public void The_format_of_a_hole_is_no_text_of_the_string()
    {
        var format = CSharpSource.Parse("$\"{1:N2}\"").DescendantTokens().Single(token => token.Text == "N2");

        Assert.Equal(SyntaxKind.InterpolatedStringTextToken, format.Kind());
        Assert.Null(LiteralMap.TryCreate(format));
    }

    [Fact]
    public void The_escape_character_has_a_map_where_the_compiler_knows_it()
    {
        var token = CSharpSource.StringTokens("\"a\\eb\"").Single();

        Assert.Equal(token.ContainsDiagnostics ? null : "a\u001bb", LiteralMap.TryCreate(token)?.Text);
    }

    [Fact]
    public void A_literal_without_escapes_says_the_compilers_own_string()
    {
        var token = CSharpSource.StringTokens("\"plain\"").Single();

        Assert.Same(token.ValueText, LiteralMap.TryCreate(token)!.Text);
    }

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("@\"", "\"")]
    [InlineData("\"\"\"", "\"\"\"")]
    [InlineData("$\"", "\"")]
    [InlineData("\"\"\"\n", "\n\"\"\"")]
    public void A_long_literal_without_escapes_costs_no_memory(string opening, string closing)
    {
        var token = CSharpSource.StringTokens(opening + new string('a', 1_000_000) + closing).Single();

        // The first calls also pay for what the runtime and the tree set up.
        var cost = Enumerable.Range(0, 10).Min(_ => AllocatedBy(() => LiteralMap.TryCreate(token)));

        Assert.InRange(cost, 0, 1_000);
        Assert.Equal(1_000_000, LiteralMap.TryCreate(token)!.Text.Length);
    }

    [Fact]
    public void A_missing_token_has_no_map() =>
        Assert.Null(LiteralMap.TryCreate(SyntaxFactory.MissingToken(SyntaxKind.StringLiteralToken)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(2, 2)]
    public void A_range_outside_the_text_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FirstMap("\"abc\"").Span(start, length));

    private static long AllocatedBy(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static LiteralMap FirstMap(string source) => LiteralMap.TryCreate(CSharpSource.StringTokens(source).First(IsText))!;

    private static bool IsText(SyntaxToken token) => !token.IsKind(SyntaxKind.NumericLiteralToken);
}
