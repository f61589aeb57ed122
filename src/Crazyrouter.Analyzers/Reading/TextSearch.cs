using System;
using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Looks for a word in a source text, in pooled chunks, without making a string of it.</summary>
internal static class TextSearch
{
    private const int Chunk = 16 * 1024;

    public static bool Contains(SourceText text, string word)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Chunk + word.Length);
        try
        {
            for (var start = 0; start < text.Length; start += Chunk)
            {
                // Chunks overlap by the word's length, so that none is cut in two.
                var count = Math.Min(Chunk + word.Length, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                if (buffer.AsSpan(0, count).IndexOf(word.AsSpan()) >= 0)
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
}
