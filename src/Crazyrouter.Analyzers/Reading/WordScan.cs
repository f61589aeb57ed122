using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Looks for words in a source text: in pooled chunks, each read once for all words, and nothing allocated. Vectors look for a few marks, one
/// of which stands in each word; where one is met, and nowhere else, a table tells which words to compare.
/// </summary>
internal sealed class WordScan
{
    private const int Chunk = 16 * 1024;

    private readonly string[] _words;
    private readonly WordMatch _match;

    /// <summary>Null where one identifier is looked for, which needs no marks.</summary>
    private readonly WordMarks? _marks;

    private readonly int _longest;

    public WordScan(string[] words, WordMatch match)
    {
        _words = words;
        _match = match;
        _marks = words.Length == 1 && match == WordMatch.Identifier ? null : new WordMarks(words, match == WordMatch.AnyCase);
        foreach (var word in words)
        {
            _longest = Math.Max(_longest, word.Length);
        }
    }

    /// <summary>Whether the text holds one of the words.</summary>
    public bool Finds(SourceText text) => Scan(text, new TextSpan(0, text.Length), null);

    /// <summary>Where the words stand in a text, in no order.</summary>
    public List<int> Places(SourceText text) => Places(text, new TextSpan(0, text.Length));

    /// <summary>Where the words stand in a part of a text, in no order.</summary>
    public List<int> Places(SourceText text, TextSpan within)
    {
        var places = new List<int>();
        Scan(text, within, places);
        return places;
    }

    /// <summary>Goes through a text; without a list to fill, up to the first word.</summary>
    private bool Scan(SourceText text, TextSpan within, List<int>? places)
    {
        if (_longest == 0)
        {
            return false;
        }

        // As much of the text around a chunk as a word that crosses its edge can need, and blanks for the last step to read.
        var margin = _longest + 1;
        var buffer = ArrayPool<char>.Shared.Rent(Chunk + (2 * margin) + MarkSearch.Behind);
        try
        {
            for (var start = within.Start; start < within.End; start += Chunk)
            {
                var first = Math.Max(start - margin, within.Start);
                var count = Math.Min(start + Chunk + margin, within.End) - first;
                text.CopyTo(first, buffer, 0, count);
                buffer.AsSpan(count, MarkSearch.Behind).Clear();
                var part = new Part(buffer.AsSpan(0, count), first);
                var from = start - first;
                var length = Math.Min(Chunk, within.End - start);
                if (_marks is null ? Scan(part, from, length, places) : Scan(_marks, buffer, from, from + length, part, places))
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

    /// <summary>Looks for the only word.</summary>
    private bool Scan(Part part, int from, int length, List<int>? places)
    {
        var word = _words[0].AsSpan();
        var end = Math.Min(from + length + word.Length - 1, part.Text.Length);
        for (var at = from; part.Text.Slice(at, end - at).IndexOf(word) is >= 0 and var found; at++)
        {
            at += found;
            if (!IsWhole(part.Text, at, word.Length))
            {
                continue;
            }

            if (places is null)
            {
                return true;
            }

            places.Add(part.Offset + at);
        }

        return false;
    }

    /// <summary>Goes through one chunk. Optimised when first compiled: a build often ends before the JIT would come back to it.</summary>
    [MethodImpl((MethodImplOptions)512)]
    private bool Scan(WordMarks marks, ReadOnlySpan<char> text, int at, int end, Part part, List<int>? places)
    {
        var groups = marks.Groups;
        for (at = marks.Search.Next(text, at, end); at < end; at = marks.Search.Next(text, at, end))
        {
            for (var stop = Math.Min(at + MarkSearch.Block, end); at < stop; at++)
            {
                var group = groups[WordMarks.Cell(text[at], text[at + 1], text[at + 2])];
                if (group != 0 && Meets(marks.In(group), at, part, places))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Compares words where a mark of theirs may stand; optimised as what calls it.</summary>
    [MethodImpl((MethodImplOptions)512)]
    private bool Meets(WordMarks.Candidate[] candidates, int at, Part part, List<int>? places)
    {
        foreach (var candidate in candidates)
        {
            var begin = at - candidate.Place;
            if (begin < 0 || begin + candidate.Word.Length > part.Text.Length
                || candidate.IsOther(part.Text.Slice(begin, candidate.Word.Length)) || !Is(candidate.Word.AsSpan(), part.Text, begin))
            {
                continue;
            }

            if (places is null)
            {
                return true;
            }

            places.Add(part.Offset + begin);
        }

        return false;
    }

    private bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> text, int begin)
    {
        var there = text.Slice(begin, word.Length);
        return _match == WordMatch.AnyCase ? there.Equals(word, StringComparison.OrdinalIgnoreCase)
            : there.SequenceEqual(word) && IsWhole(text, begin, word.Length);
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, int length)
        => (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
            && (at + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + length]));

    /// <summary>A chunk with what stands around it.</summary>
    private readonly ref struct Part
    {
        /// <param name="text">The text.</param>
        /// <param name="offset">Where it begins in the whole.</param>
        public Part(ReadOnlySpan<char> text, int offset)
        {
            Text = text;
            Offset = offset;
        }

        public ReadOnlySpan<char> Text { get; }

        public int Offset { get; }
    }
}
