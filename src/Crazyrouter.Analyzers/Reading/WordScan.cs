using System;
using System.Buffers;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Looks for words in a source text: one pass in pooled chunks, each chunk searched for every word with vector instructions.</summary>
internal sealed class WordScan
{
    private const int Chunk = 16 * 1024;

    private readonly string[] _words;
    private readonly int _longest;

    public WordScan(string[] words)
    {
        _words = words;
        foreach (var word in words)
        {
            _longest = Math.Max(_longest, word.Length);
        }
    }

    /// <summary>Whether the text holds one of the words.</summary>
    public bool Finds(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Chunk + _longest);
        try
        {
            for (var start = 0; start < text.Length; start += Chunk)
            {
                // Chunks overlap by the longest word, so that none is cut in two.
                var count = Math.Min(Chunk + _longest, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                if (FindsIn(buffer.AsSpan(0, count)))
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

    /// <summary>Where the words stand in a text, in no order.</summary>
    public IEnumerable<int> Places(string text)
    {
        foreach (var word in _words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                yield return at;
            }
        }
    }

    private bool FindsIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.IndexOf(word.AsSpan()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
