using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Reading;

/// <summary>The search for words finds what a comparison at every place finds, in every kind of text and on every edge of a chunk.</summary>
public sealed class WordScanTests
{
    private const int Chunk = 16 * 1024;

    private static readonly string[] Words = ["gpt-image", "b64_json", "DataContent", "\"![", "!\\", "\"ID:", "é-bild", "x", "{}"];

    public static TheoryData<string> EachWord => [.. Words];

    [Theory]
    [MemberData(nameof(EachWord))]
    public void A_word_is_found_at_every_place_of_a_short_text(string word)
    {
        for (var place = 0; place < 40; place++)
        {
            var text = SourceText.From(new string('.', place) + word + new string('.', 40 - place));
            Assert.Equal([place], new WordScan([word], WordMatch.AnyCase).Places(text));
            Assert.Equal([place], new WordScan(Words, WordMatch.AnyCase).Places(text));
        }
    }

    [Theory]
    [MemberData(nameof(EachWord))]
    public void A_word_is_found_on_the_edge_of_a_chunk(string word)
    {
        for (var place = Chunk - word.Length - 2; place < Chunk + 3; place++)
        {
            var text = SourceText.From(new string('.', place) + word);
            Assert.Equal([place], new WordScan(Words, WordMatch.AnyCase).Places(text));
            Assert.True(new WordScan(Words, WordMatch.AnyCase).Finds(text));
        }
    }

    [Theory]
    [InlineData("PaintAsync")]
    [InlineData("x")]
    [InlineData("Id")]
    public void An_identifier_is_found_whole_alone_and_among_others(string name)
    {
        var text = SourceText.From($"{name} a{name} {name}1 ({name}) _{name}\n@{name}.{name}" + new string(' ', Chunk) + name);
        var expected = new[] { 0, text.ToString().IndexOf('(') + 1, text.ToString().IndexOf('@') + 1, text.ToString().IndexOf('.') + 1, text.Length - name.Length };
        Assert.Equal(expected, new WordScan([name], WordMatch.Identifier).Places(text).Order());
        Assert.Equal(expected, new WordScan([name, "other", "Another", "y"], WordMatch.Identifier).Places(text).Order());
    }

    [Theory]
    [InlineData(false, 1, 1)]
    [InlineData(false, 12, 1)]
    [InlineData(false, 12, 3)]
    [InlineData(false, 700, 1)]
    [InlineData(true, 1, 1)]
    [InlineData(true, 12, 1)]
    [InlineData(true, 30, 3)]
    [InlineData(true, 700, 1)]
    public void What_is_found_is_what_a_comparison_at_every_place_finds(bool areIdentifiers, int count, int shortest)
    {
        var match = areIdentifiers ? WordMatch.Identifier : WordMatch.AnyCase;
        var comparer = areIdentifiers ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var random = new Random(count);
        for (var round = 0; round < 4; round++)
        {
            var source = Written(random, 40_000);
            var words = Enumerable.Range(0, count).Select(_ => source.Substring(random.Next(source.Length - 12), random.Next(shortest, 12)))
                .Where(word => !areIdentifiers || SyntaxFacts.IsValidIdentifier(word)).Distinct(comparer).ToArray();
            var text = SourceText.From(source);
            var expected = words.SelectMany(word => Compared(source, word, match)).Order().ToList();
            Assert.Equal(expected, new WordScan(words, match).Places(text).Order());
            Assert.Equal(expected.Count > 0, new WordScan(words, match).Finds(text));

            // A text that was edited, and one that is kept in pieces.
            Assert.Equal(expected, new WordScan(words, match).Places(SourceText.From("?").WithChanges(new TextChange(new TextSpan(0, 1), source))).Order());
            Assert.Equal(expected, new WordScan(words, match).Places(SourceText.From(new System.IO.StringReader(source), source.Length)).Order());
        }
    }

    [Fact]
    public void Only_the_part_that_is_asked_for_is_searched()
    {
        var text = SourceText.From("here here here");
        Assert.Equal([5], new WordScan(["here"], WordMatch.Identifier).Places(text, new TextSpan(5, 4)));
        Assert.Equal([5], new WordScan(["here", "there"], WordMatch.Identifier).Places(text, new TextSpan(4, 6)));
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is_looked_for()
    {
        Assert.False(new WordScan([], WordMatch.AnyCase).Finds(SourceText.From("gpt-image-2")));
        Assert.False(new WordScan([""], WordMatch.Identifier).Finds(SourceText.From("gpt-image-2")));
        Assert.False(new WordScan(Words, WordMatch.AnyCase).Finds(SourceText.From("")));
    }

    private static IEnumerable<int> Compared(string text, string word, WordMatch match)
    {
        for (var i = 0; i + word.Length <= text.Length; i++)
        {
            var isThere = match == WordMatch.AnyCase
                ? string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                : string.CompareOrdinal(text, i, word, 0, word.Length) == 0
                    && (i == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[i - 1]))
                    && (i + word.Length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[i + word.Length]));
            if (isThere)
            {
                yield return i;
            }
        }
    }

    /// <summary>Letters of both cases, blanks, punctuation and what is no ASCII.</summary>
    private static string Written(Random random, int length)
    {
        const string Alphabet = "aAbBeEtTnNoO-_\"!\\ .0é\u0130ſ漢";
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append(Alphabet[random.Next(Alphabet.Length)]);
        }

        return text.ToString();
    }
}
