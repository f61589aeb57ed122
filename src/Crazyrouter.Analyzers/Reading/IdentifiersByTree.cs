using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Tells which files can name something, and where those do. What a file names is noted once, as one bit for each identifier, for those that
/// are asked about also as nodes, and kept as long as its tree lives: after an edit the edited file alone is read again.
/// </summary>
internal sealed class IdentifiersByTree
{
    private const int Chunk = 16 * 1024;
    private const int CharactersPerBit = 4;
    private const int BitsPerWord = 32;

    /// <summary>A bit that every hash has, so that none is zero: that is where no identifier has begun.</summary>
    private const uint Begun = 1;

    private readonly ConditionalWeakTable<SyntaxTree, uint[]> _known = new();
    private readonly ConditionalWeakTable<SyntaxTree, NamedNodes> _nodes = new();

    /// <summary>Whether a file can hold an identifier; where it cannot, it does not. Comments and literals count.</summary>
    public bool MayName(SyntaxTree tree, string name, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(tree, out var bits))
        {
            bits = Read(tree.GetText(cancellationToken));
            Keep(tree, bits);
        }

        var hash = 0u;
        foreach (var character in name)
        {
            hash = Next(hash, character);
        }

        return Holds(bits, hash);
    }

    /// <summary>Whether the nodes of a file are known by name already.</summary>
    public bool HasNodesOf(SyntaxTree tree) => _nodes.TryGetValue(tree, out _);

    /// <summary>The nodes of a file by name.</summary>
    public NamedNodes NodesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_nodes.TryGetValue(tree, out var nodes))
        {
            nodes = Keep(tree, new NamedNodes(tree.GetRoot(cancellationToken)));
        }

        return nodes;
    }

    /// <summary>A method of its own, so that a file that is known costs no closure.</summary>
    private void Keep(SyntaxTree tree, uint[] bits) => _known.GetValue(tree, _ => bits);

    private NamedNodes Keep(SyntaxTree tree, NamedNodes nodes) => _nodes.GetValue(tree, _ => nodes);

    private static uint[] Read(SourceText text)
    {
        var bits = new uint[SizeFor(text.Length)];
        var buffer = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            var hash = 0u;
            for (var start = 0; start < text.Length; start += Chunk)
            {
                var count = Math.Min(Chunk, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                hash = Note(buffer.AsSpan(0, count), hash, bits);
            }

            Note(bits, hash);
            return bits;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Notes the identifiers of a chunk that end in it; gives back the hash of what its last one has begun with.</summary>
    [MethodImpl((MethodImplOptions)512)]
    private static uint Note(ReadOnlySpan<char> chunk, uint hash, uint[] bits)
    {
        foreach (var character in chunk)
        {
            if (IsPart(character))
            {
                hash = Next(hash, character);
            }
            else if (hash != 0)
            {
                Note(bits, hash);
                hash = 0;
            }
        }

        return hash;
    }

    private static bool IsPart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (character > '\u007f' && SyntaxFacts.IsIdentifierPartCharacter(character));

    private static uint Next(uint hash, char character) => ((hash * 31) + character) | Begun;

    /// <summary>A power of two, so that a bit is found without a division.</summary>
    private static int SizeFor(int characters)
    {
        var words = 1;
        while (words * BitsPerWord * CharactersPerBit < characters)
        {
            words *= 2;
        }

        return words;
    }

    private static void Note(uint[] bits, uint hash) => bits[WordOf(bits, hash)] |= 1u << (int)(hash / 2);

    private static bool Holds(uint[] bits, uint hash) => (bits[WordOf(bits, hash)] & (1u << (int)(hash / 2))) != 0;

    private static int WordOf(uint[] bits, uint hash) => (int)((hash / (2 * BitsPerWord)) & (uint)(bits.Length - 1));
}
