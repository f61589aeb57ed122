using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>
/// A text put together from literals, constants and parts nobody knows: what <c>"a" + B + $"c{d}"</c> says, and where each character of
/// it stands in the source.
/// </summary>
internal sealed class MappedText
{
    private readonly Piece[] _pieces;

    /// <summary>A text of these pieces, which follow each other without a gap.</summary>
    internal MappedText(string text, Piece[] pieces)
    {
        Text = text;
        _pieces = pieces;
        HasHole = Array.Exists(pieces, static piece => piece.Kind == PieceKind.Unknown);
    }

    /// <summary>The whole text; each unknown part is one <see cref="Crazyrouter.Json.JsonScanner.Hole"/>.</summary>
    public string Text { get; }

    /// <summary>Whether a part of it is unknown.</summary>
    public bool HasHole { get; }

    /// <summary>The pieces in their order.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The piece that holds <c>Text[index]</c>.</summary>
    public Piece PieceAt(int index) => index >= 0 && index < Text.Length
        ? _pieces[LastStartingAtOrBefore(index)]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "Not a place in the text.");

    /// <summary>
    /// The one place in the source of <c>Text[start..start+length]</c>: inside a literal its exact characters, for a whole constant or
    /// unknown part its expression. False when the range comes from several places, or is only a part of a constant.
    /// </summary>
    public bool TryGetSpan(int start, int length, out TextSpan span)
    {
        span = default;
        var index = _pieces.Length == 0 ? -1 : LastStartingAtOrBefore(start);
        if (length == 0)
        {
            // Between two pieces the literal is the one that can be written in.
            while (index > 0 && _pieces[index].Kind != PieceKind.Literal && _pieces[index - 1].End == start)
            {
                index--;
            }
        }

        if (index < 0 || _pieces[index] is var piece && start + length > piece.End)
        {
            return false;
        }

        if (piece.Map is { } map)
        {
            span = map.Span(start - piece.Start, length);
            return true;
        }

        span = piece.Source;
        return length > 0 && start == piece.Start && length == piece.Length;
    }

    private int LastStartingAtOrBefore(int index)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_pieces[middle].Start <= index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
