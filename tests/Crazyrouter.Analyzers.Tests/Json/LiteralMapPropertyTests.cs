using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Json;
using CsCheck;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Random contents in every kind of literal, against the compiler's own reading.</summary>
public sealed class LiteralMapPropertyTests
{
    public static TheoryData<LiteralShape> Shapes => [.. LiteralShape.All];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_character_stands_where_it_was_written(LiteralShape shape) => Sample(shape, literal =>
    {
        Assert.False(CSharpSource.HasErrors(literal.Source));
        foreach (var text in literal.Texts)
        {
            if (literal.MapOf(text) is not { } map)
            {
                Assert.Equal(text.Start, text.End);
                continue;
            }

            Assert.Equal(text.Text, map.Text);
            AssertPlaces(text, map);
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_range_spans_from_its_first_character_to_its_last(LiteralShape shape) => Sample(shape, literal =>
    {
        foreach (var text in literal.Texts.Where(text => text.Text.Length > 0))
        {
            var map = literal.MapOf(text)!;
            for (var start = 0; start < text.Text.Length; start++)
            {
                for (var length = 1; length <= text.Text.Length - start; length++)
                {
                    var span = map.Span(start, length);
                    Assert.Equal((text.Places[start].Start, text.Places[start + length - 1].End), (span.Start, span.End));
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_a_character_is_spelled_with_decodes_to_it_again(LiteralShape shape) => Sample(shape, literal =>
    {
        var text = literal.Texts[0];
        if (shape.IsRaw || shape.IsUtf8 || literal.MapOf(text) is not { } map)
        {
            return;
        }

        var opening = (shape.IsInterpolated ? "$" : "") + (shape.IsVerbatim ? "@\"" : "\"");
        var pieces = Enumerable.Range(0, map.Text.Length).Where(index => index == 0 || map.Position(index) != map.Position(index - 1));
        var spelled = pieces.Select(index => opening + CSharpSource.Cut(literal.Source, map.Span(index, 1)) + "\"");
        Assert.Equal(map.Text, string.Concat(CSharpSource.ConstantValues([.. spelled])));
    }, iterations: 20);

    private static void AssertPlaces(WrittenText text, LiteralMap map)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            Assert.Equal(text.Places[i].Start, map.Position(i));
            Assert.Equal(new(text.Places[i].Start, text.Places[i].End - text.Places[i].Start), map.Span(i, 1));
        }
    }

    private static void Sample(LiteralShape shape, Action<WrittenLiteral> assert, int iterations = 300) =>
        RandomTexts.Literals(shape).Sample(assert, iter: iterations, threads: 1, print: static literal => literal.ToString());
}
