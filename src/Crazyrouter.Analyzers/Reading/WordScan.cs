using System;
using System.Buffers;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Looks for words in a source text: in pooled chunks, each read once for all words with vector instructions, and nothing allocated. Every
/// word has an anchor, three neighbouring characters that are rare in C#; only where one stands is a word compared.
/// </summary>
internal sealed class WordScan
{
    private const int Chunk = 16 * 1024;

    /// <summary>What is read past the last character of a chunk: one block, and the rest of an anchor that begins on its end.</summary>
    private static readonly int Padding = Vector<byte>.Count + WordAnchors.Length - 1;

    private readonly string[] _words;
    private readonly WordMatch _match;
    private readonly WordAnchors _anchors;
    private readonly List<string> _short = new();

    /// <summary>As much of the text before and after a chunk as a word that crosses its edge can need.</summary>
    private readonly int _margin;

    public WordScan(string[] words, WordMatch match = WordMatch.Exact)
    {
        _words = words;
        _match = match;
        _anchors = new WordAnchors(words, match == WordMatch.AnyCase);
        foreach (var word in words)
        {
            _margin = Math.Max(_margin, word.Length + 1);
            if (word.Length < WordAnchors.Length)
            {
                _short.Add(word);
            }
        }
    }

    private StringComparison Comparison => _match == WordMatch.AnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

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
        if (_words.Length == 0)
        {
            return false;
        }

        var buffer = ArrayPool<char>.Shared.Rent(Chunk + (2 * _margin) + Padding);
        try
        {
            for (var start = 0; start < text.Length; start += Chunk)
            {
                var first = Math.Max(start - _margin, 0);
                var count = Math.Min(start + Chunk + _margin, text.Length) - first;
                text.CopyTo(first, buffer, 0, count);
                buffer.AsSpan(count, Padding).Clear();
                var part = new Part(buffer, count, start - first, Math.Min(start - first + Chunk, count), first);
                if (ScanAnchors(part, places) || ScanShort(part, places))
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

    /// <summary>Looks for anchors. Optimised when first compiled: a build often ends before the JIT would come back to it.</summary>
    [MethodImpl((MethodImplOptions)512)]
    private bool ScanAnchors(in Part part, List<int>? places)
    {
        var here = MemoryMarshal.Cast<char, Vector<ushort>>(part.Buffer.AsSpan(part.From));
        var next = MemoryMarshal.Cast<char, Vector<ushort>>(part.Buffer.AsSpan(part.From + 1));
        var then = MemoryMarshal.Cast<char, Vector<ushort>>(part.Buffer.AsSpan(part.From + 2));
        var firsts = _anchors.Firsts;
        var seconds = _anchors.Seconds;
        var thirds = _anchors.Thirds;
        var fold = new Vector<byte>(_anchors.Fold);
        for (int at = part.From, i = 0; at < part.End; at += Vector<byte>.Count, i += 2)
        {
            var one = Vector.Narrow(here[i], here[i + 1]) | fold;
            var two = Vector.Narrow(next[i], next[i + 1]) | fold;
            var three = Vector.Narrow(then[i], then[i + 1]) | fold;
            var hits = Vector<byte>.Zero;
            for (var k = 0; k < firsts.Length && k < seconds.Length && k < thirds.Length; k++)
            {
                hits |= Vector.Equals(one, firsts[k]) & Vector.Equals(two, seconds[k]) & Vector.Equals(three, thirds[k]);
            }

            if (hits != Vector<byte>.Zero && ScanBlock(part, hits, at, places))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares the words at the anchors of one block.</summary>
    private bool ScanBlock(in Part part, Vector<byte> hits, int at, List<int>? places)
    {
        var eights = Vector.AsVectorUInt64(hits);
        for (var i = 0; i < Vector<byte>.Count && at + i < part.End; i++)
        {
            if (eights[i / 8] == 0)
            {
                i += 7;
            }
            else if (hits[i] != 0 && BeginAround(part.Text, at + i) is >= 0 and var begin)
            {
                if (places is null)
                {
                    return true;
                }

                places.Add(part.Offset + begin);
            }
        }

        return false;
    }

    /// <summary>Looks for the words that are too short for an anchor, one by one.</summary>
    private bool ScanShort(in Part part, List<int>? places)
    {
        foreach (var word in _short)
        {
            for (var at = part.From; at < part.End; at++)
            {
                var found = part.Text.Slice(at, Math.Min(part.End + word.Length - 1, part.Text.Length) - at).IndexOf(word.AsSpan(), Comparison);
                if (found < 0)
                {
                    break;
                }

                at += found;
                if (!Is(word.AsSpan(), part.Text, at))
                {
                    continue;
                }

                if (places is null)
                {
                    return true;
                }

                places.Add(part.Offset + at);
            }
        }

        return false;
    }

    /// <summary>Where the word begins whose anchor stands at a place; negative where none does.</summary>
    private int BeginAround(ReadOnlySpan<char> text, int place)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var word = _words[i].AsSpan();
            var begin = place - _anchors.PlaceIn(i);
            if (word.Length >= WordAnchors.Length && begin >= 0 && begin + word.Length <= text.Length && Is(word, text, begin))
            {
                return begin;
            }
        }

        return -1;
    }

    private bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> text, int begin)
    {
        var there = text.Slice(begin, word.Length);
        return _match switch
        {
            WordMatch.AnyCase => there.Equals(word, StringComparison.OrdinalIgnoreCase),
            WordMatch.Identifier => there.SequenceEqual(word) && IsWhole(text, begin, word.Length),
            _ => there.SequenceEqual(word),
        };
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, int length)
        => (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
            && (at + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + length]));

    /// <summary>A chunk of a text in its buffer, and what stands around it.</summary>
    private readonly struct Part
    {
        private readonly int _count;

        /// <param name="buffer">The buffer.</param>
        /// <param name="count">How much of it is text.</param>
        /// <param name="from">Where the chunk begins.</param>
        /// <param name="end">Where it ends.</param>
        /// <param name="offset">Where the buffer's text begins in the whole.</param>
        public Part(char[] buffer, int count, int from, int end, int offset)
        {
            Buffer = buffer;
            _count = count;
            From = from;
            End = end;
            Offset = offset;
        }

        public char[] Buffer { get; }

        public int From { get; }

        public int End { get; }

        public int Offset { get; }

        public ReadOnlySpan<char> Text => Buffer.AsSpan(0, _count);
    }
}
