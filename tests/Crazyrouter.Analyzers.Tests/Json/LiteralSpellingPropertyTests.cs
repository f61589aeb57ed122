using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>What is written into a literal of any kind, read back by the compiler.</summary>
public sealed class LiteralSpellingPropertyTests
{
    public static TheoryData<LiteralShape> Shapes => [.. LiteralShape.All];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Replaced_text_is_what_the_literal_then_says(LiteralShape shape) => SampleEdits(shape, edit =>
    {
        if (edit.Literal.MapOf(edit.Text) is not { } map)
        {
            return;
        }

        if (map.Replace(edit.Start, edit.Length, edit.Added) is { } change)
        {
            Assert.Equal(edit.Wanted, CSharpSource.ValueOf(SourceText.From(edit.Literal.Source).WithChanges(change).ToString()));
        }
        else
        {
            Assert.True(edit.MayBeRefused, "Refused: " + edit.Added);
        }
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_compiler_computes_what_was_written(LiteralShape shape)
    {
        var sources = new List<string>();
        var wanted = new List<string?>();
        SampleEdits(shape, edit =>
        {
            if (edit.Literal.MapOf(edit.Text)?.Replace(edit.Start, edit.Length, edit.Added) is { } change)
            {
                var source = SourceText.From(edit.Literal.Source).WithChanges(change).ToString();
                sources.Add(shape.IsUtf8 ? source[..^2] : source);
                wanted.Add(edit.Wanted);
            }
        });

        Assert.NotEmpty(sources);
        Assert.Equal(wanted, CSharpSource.ConstantValues(sources));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Encoded_text_between_other_characters_means_itself(LiteralShape shape) => SampleEdits(shape, edit =>
    {
        var literal = edit.Literal;
        var text = literal.Texts[0].Text;
        var hasFirstLine = text.Length > 0 && !LiteralWriter.IsLineBreak(text[0]);
        if (hasFirstLine && literal.MapOf(literal.Texts[0]) is { } map && map.Encode(edit.Added) is { } spelled)
        {
            var source = literal.Source[..map.Position(0)] + "-" + spelled + "-" + literal.Source[map.Position(map.Text.Length)..];
            Assert.Equal("-" + edit.Added + "-" + edit.Behind, CSharpSource.ValueOf(source));
        }
    });

    private static void SampleEdits(LiteralShape shape, Action<LiteralEdit> assert) =>
        Gen.Select(RandomTexts.Literals(shape), Gen.Double.Unit, Gen.Double.Unit, Gen.Double.Unit, RandomTexts.Text, LiteralEdit.At)
            .Sample(assert, iter: 300, threads: 1);
}
