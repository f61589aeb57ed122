using System;
using System.Buffers;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Looks for words in a source text: in pooled chunks, each searched once for every word with vector instructions, and nothing allocated.</summary>
internal sealed class WordScan
{
    private const int Chunk = 16 * 1024;

    /// <summary>Characters that are rare in C#, the rarest first: where a word in any case is looked for by one of its letters, it is by the rarest.</summary>
    private const string Rare = "qzjkxwvy9876543b-hg012pfmdu";

    private readonly string[] _words;
    private readonly WordMatch _match;
    private readonly int[] _anchors;
    private readonly int _longest;

    public WordScan(string[] words, WordMatch match = WordMatch.Exact)
    {
        _words = words;
        _match = match;
        _anchors = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            _anchors[i] = AnchorOf(words[i]);
            _longest = Math.Max(_longest, words[i].Length);
        }
    }

    /// <summary>Whether the text holds one of the words.</summary>
    public bool Finds(SourceText text) => Scan(text, null);

    /// <summary>Where the words stand in a text, in no order.</summary>
    public List<int> Places(SourceText text)
    {
        var places = new List<int>();
        Scan(text, places);
        return places;
    }

    /// <summary>Goes through the text; without a list to fill, up to the first word.</summary>
    private bool Scan(SourceText text, List<int>? places)
    {
        // A chunk is read with the character before it and with room for a word that begins on its last one, and what follows that word.
        var buffer = ArrayPool<char>.Shared.Rent(Chunk + _longest + 2);
        try
        {
            for (var start = 0; start < text.Length; start += Chunk)
            {
                var first = Math.Max(start - 1, 0);
                var count = Math.Min(start + Chunk + _longest + 1, text.Length) - first;
                text.CopyTo(first, buffer, 0, count);
                if (ScanChunk(buffer.AsSpan(0, count), start - first, first, places))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private bool ScanChunk(ReadOnlySpan<char> text, int from, int offset, List<int>? places)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var at = Next(text, i, from); at >= 0 && at < from + Chunk; at = Next(text, i, at + 1))
            {
                if (places is null)
                {
                    return true;
                }

                places.Add(offset + at);
            }
        }

        return false;
    }

    private int Next(ReadOnlySpan<char> text, int index, int from)
    {
        var word = _words[index].AsSpan();
        if (_match == WordMatch.AnyCase)
        {
            return NextInAnyCase(text, word, _anchors[index], from);
        }

        while (from < text.Length && text.Slice(from).IndexOf(word) is >= 0 and var found)
        {
            var at = from + found;
            if (_match == WordMatch.Exact || IsWhole(text, at, word.Length))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private static int NextInAnyCase(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int anchor, int from)
    {
        var lower = char.ToLowerInvariant(word[anchor]);
        var upper = char.ToUpperInvariant(lower);
        for (var at = from + anchor; at < text.Length; at++)
        {
            var rest = text.Slice(at);
            var found = lower == upper ? rest.IndexOf(lower) : rest.IndexOfAny(lower, upper);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var begin = at - anchor;
            if (begin + word.Length <= text.Length && text.Slice(begin, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return begin;
            }
        }

        return -1;
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, int length)
        => (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
            && (at + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + length]));

    private static int AnchorOf(string word)
    {
        foreach (var rare in Rare)
        {
            if (word.IndexOf(rare.ToString(), StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return at;
            }
        }

        return 0;
    }
}
