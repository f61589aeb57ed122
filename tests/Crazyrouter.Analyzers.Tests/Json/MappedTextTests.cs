using System;
using System.Linq;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Texts that are put together: what they say, where each part stands, and what can be written into them.</summary>
public sealed class MappedTextTests
{
    private const string Source = "\"a\\n\" + B + $\"c{d}e{{\"";

    [Fact]
    public void A_text_says_its_parts_one_after_the_other()
    {
        var text = TextExpression.Read(Source);

        Assert.Equal("a\nBc" + JsonScanner.Hole + "e{", text.Text);
        Assert.True(text.HasHole);
        Assert.Equal(
            [PieceKind.Literal, PieceKind.Constant, PieceKind.Literal, PieceKind.Unknown, PieceKind.Literal],
            text.Pieces.Select(piece => piece.Kind));
        Assert.Equal(["\"a\\n\"", "B", "c", "d", "e{{"], text.Pieces.Select(piece => CSharpSource.Cut(Source, piece.Source)));
        Assert.All(text.Pieces, piece => Assert.Equal(piece.Kind == PieceKind.Literal, piece.Map is not null));
    }

    [Fact]
    public void A_text_of_literals_and_constants_has_no_hole() => Assert.False(TextExpression.Read("\"a\" + B").HasHole);

    [Fact]
    public void Each_character_lies_in_one_piece()
    {
        var text = TextExpression.Read("\"\" + \"ab\" + \"\" + \"\" + C + \"\"");

        for (var i = 0; i < text.Text.Length; i++)
        {
            var piece = text.PieceAt(i);
            Assert.InRange(i, piece.Start, piece.End - 1);
        }
    }

    [Theory]
    [InlineData("\"a\"", -1)]
    [InlineData("\"a\"", 1)]
    [InlineData("\"\"", 0)]
    public void There_is_no_piece_outside_the_text(string source, int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextExpression.Read(source).PieceAt(index));

    [Theory]
    [InlineData(0, 2, "a\\n")]
    [InlineData(1, 1, "\\n")]
    [InlineData(2, 1, "B")]
    [InlineData(3, 1, "c")]
    [InlineData(4, 1, "d")]
    [InlineData(5, 2, "e{{")]
    [InlineData(6, 1, "{{")]
    [InlineData(2, 0, "")]
    [InlineData(7, 0, "")]
    public void A_range_of_one_source_has_its_span(int start, int length, string spelling)
    {
        Assert.True(TextExpression.Read(Source).TryGetSpan(start, length, out var span));
        Assert.Equal(spelling, CSharpSource.Cut(Source, span));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 7)]
    [InlineData(6, 2)]
    [InlineData(8, 0)]
    [InlineData(-1, 1)]
    public void A_range_of_several_sources_has_none(int start, int length) =>
        Assert.False(TextExpression.Read(Source).TryGetSpan(start, length, out _));

    [Theory]
    [InlineData("NAME", 0, 2)]
    [InlineData("NAME", 1, 3)]
    [InlineData("NAME", 4, 0)]
    [InlineData("hole", 0, 0)]
    public void A_part_of_a_constant_has_no_span(string source, int start, int length) =>
        Assert.False(TextExpression.Read(source).TryGetSpan(start, length, out _));

    [Theory]
    [InlineData("\"a\" + B", 1, 2)]
    [InlineData("B + \"a\"", 1, 5)]
    [InlineData("$\"a{b}\"", 1, 3)]
    public void A_place_beside_a_literal_is_in_the_literal(string source, int place, int position)
    {
        Assert.True(TextExpression.Read(source).TryGetSpan(place, 0, out var span));
        Assert.Equal(new(position, 0), span);
    }

    [Theory]
    [InlineData("\"ab\"", 1, 1, "\"", "\"a\\\"\"")]
    [InlineData("\"ab\" + C", 2, 0, "x", "\"abx\" + C")]
    [InlineData("C + \"ab\"", 1, 0, "x", "C + \"xab\"")]
    [InlineData("\"ab\" + \"cd\"", 2, 0, "x", "\"ab\" + \"xcd\"")]
    [InlineData("\"ab\" + \"cd\"", 0, 2, "x", "\"x\" + \"cd\"")]
    [InlineData("\"ab\" + \"cd\"", 1, 2, "x", "\"axd\"")]
    [InlineData("\"ab\" + c + \"de\"", 1, 3, "", "\"ae\"")]
    [InlineData("\"ab\" + c + \"de\"", 2, 1, "x", "\"abxde\"")]
    [InlineData("A + \"ab\" + c + D + \"ef\" + g", 2, 4, "x", "A + \"axf\" + g")]
    [InlineData("$\"ab{c}d{{\"", 1, 3, "}", "$\"a}}{{\"")]
    [InlineData("$\"{a}b{c}d\"", 2, 1, "", "$\"{a}bd\"")]
    [InlineData("@\"ab\" + c + @\"\"\"d\"", 1, 3, "\"", "@\"a\"\"d\"")]
    [InlineData("$$\"\"\"\n  a{{b}}\n  c{{d}}{\n  \"\"\"", 1, 4, "\n", "$$\"\"\"\n  a\n  {\n  \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\" + c + \"\"\"\n  de\n  \"\"\"", 1, 3, "\n", "\"\"\"\n  a\n  e\n  \"\"\"")]
    [InlineData("(\"ab\" + c) + \"de\"", 3, 1, "x", "(\"ab\" + c) + \"xe\"")]
    public void A_range_is_replaced_with_all_that_stands_between(string source, int start, int length, string added, string result)
    {
        var change = TextExpression.Read(source).Replace(start, length, added);

        Assert.NotNull(change);
        var replaced = SourceText.From(source).WithChanges(change.Value).ToString();
        Assert.Equal(result, replaced);
        Assert.Equal(TextExpression.Read(source).Text.Remove(start, length).Insert(start, added), TextExpression.Read(replaced).Text);
    }

    [Theory]
    [InlineData("A + b", 0, 1)]
    [InlineData("A + \"b\"", 0, 1)]
    [InlineData("A + \"b\"", 0, 0)]
    [InlineData("\"a\" + BC", 2, 1)]
    [InlineData("(\"ab\" + c) + \"de\"", 1, 3)]
    [InlineData("\"ab\" + (c + \"de\")", 1, 3)]
    [InlineData("\"ab\" + c + @\"de\"", 1, 3)]
    [InlineData("\"ab\" + c + $\"de\"", 1, 3)]
    [InlineData("\"ab\" + c + \"\"\"de\"\"\"", 1, 3)]
    [InlineData("\"\"\"ab\"\"\" + c + \"\"\"\"de\"\"\"\"", 1, 3)]
    [InlineData("$\"ab\" + c + $$\"\"\"de\"\"\"", 1, 3)]
    [InlineData("$\"\"\"ab\"\"\" + c + $$\"\"\"de\"\"\"", 1, 3)]
    [InlineData("\"\"\"\n  ab\n  \"\"\" + c + \"\"\"\n    de\n    \"\"\"", 1, 3)]
    [InlineData("\"ab\"u8 + \"cd\"", 1, 2)]
    [InlineData("\"ab\" +\n#if !X\nC +\n#endif\n\"de\"", 1, 3)]
    [InlineData("\"ab\"", 1, 2)]
    [InlineData("\"ab\"", -1, 1)]
    public void A_range_that_cannot_be_cut_out_is_left(string source, int start, int length) =>
        Assert.Null(TextExpression.Read(source).Replace(start, length, "x"));
}
