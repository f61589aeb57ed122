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
        ? _pieces[LastUpTo(index)]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "Not a place in the text.");

    /// <summary>
    /// The one place in the source of <c>Text[start..start+length]</c>: inside a literal or a bare text its exact characters, for a whole
    /// constant or unknown part its expression. False when the range comes from several places, or is only a part of a constant.
    /// </summary>
    public bool TryGetSpan(int start, int length, out TextSpan span)
    {
        span = default;
        var index = length == 0 ? LiteralTouching(start, preferLater: true) : LastUpTo(start);
        if (index < 0 || _pieces[index] is var piece && start + length > piece.End)
        {
            return false;
        }

        if (piece.Map is { } map)
        {
            span = map.Span(start - piece.Start, length);
            return true;
        }

        if (piece.Kind == PieceKind.Text)
        {
            span = new TextSpan(piece.Source.Start + start - piece.Start, length);
            return true;
        }

        span = piece.Source;
        return length > 0 && start == piece.Start && length == piece.Length;
    }

    /// <summary>
    /// The change after which <see cref="Text"/> has <paramref name="text"/> in place of <paramref name="length"/> characters from
    /// <paramref name="start"/> on and is otherwise the same. It may cut out whole operands and holes, but it begins and ends in
    /// literals of one string or one chain of <c>+</c>, or beside them; null where it cannot, or where the literal cannot say the text.
    /// </summary>
    public TextChange? Replace(int start, int length, string text)
    {
        var first = LiteralTouching(start, preferLater: true);
        var last = length == 0 ? first : LiteralTouching(start + length, preferLater: false);
        if (first < 0 || last < 0 || _pieces[first].Map is not { } opening || _pieces[last].Map is not { } closing)
        {
            return null;
        }

        return LiteralChain.CanJoin(opening.Token, closing.Token)
            ? opening.ReplaceThrough(start - _pieces[first].Start, closing, start + length - _pieces[last].Start, text)
            : null;
    }

    /// <summary>A literal piece that holds this place, or ends or begins there; -1 when there is none.</summary>
    private int LiteralTouching(int place, bool preferLater)
    {
        var found = -1;
        for (var i = LastUpTo(place); i >= 0 && _pieces[i].End >= place; i--)
        {
            if (_pieces[i].Kind == PieceKind.Literal)
            {
                found = i;
                if (preferLater)
                {
                    break;
                }
            }
        }

        return found;
    }

    private int LastUpTo(int place) => Ordered.LastUpTo(_pieces, place, static piece => piece.Start);
}
