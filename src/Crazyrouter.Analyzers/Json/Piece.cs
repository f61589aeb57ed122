using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>A stretch of a <see cref="MappedText"/> that comes from one place.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is in the text; a constant can be empty.</param>
/// <param name="Kind">What it comes from.</param>
/// <param name="Source">The literal token, or the expression that gives the constant or the unknown part.</param>
/// <param name="Map">Of a literal: its own map, whose <see cref="LiteralMap.Text"/> is exactly this piece.</param>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind, TextSpan Source, LiteralMap? Map)
{
    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;
}
