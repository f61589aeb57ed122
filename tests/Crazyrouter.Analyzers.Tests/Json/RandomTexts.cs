using System.Linq;
using CsCheck;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Texts made of what literals find hard.</summary>
internal static class RandomTexts
{
    private static readonly Gen<string> _atom = Gen.Frequency(
        (6, Gen.OneOf("\"", "\"\"", "\\", "{", "}", "{{", "}}", "'", "\\\"", "u8")),
        (4, Gen.OneOf("\n", "\r", "\r\n", "\n\n", "\u0085", "\u2028", "\u2029")),
        (3, Gen.OneOf(" ", "\t", "  ", "    ", "\0", "\v", "\f", "\a", "\b", "\u001b", "\u007f")),
        (5, Gen.OneOf("a", "4", "F", "x", "u", "U", "n", "é", "漢", ":", ",", "gpt-image-2")),
        (2, Gen.OneOf("😀", "𝒳", "\uFFFF", "\uFEFF", "\uE000")),
        (1, Gen.OneOf("\uD83D", "\uDE00")));

    /// <summary>A text of up to a dozen such parts, often empty or short.</summary>
    public static Gen<string> Text { get; } = _atom.Array[0, 12].Select(string.Concat);

    /// <summary>A literal of this shape that says random texts with holes between them.</summary>
    public static Gen<WrittenLiteral> Literals(LiteralShape shape) =>
        Text.Select(text => Fit(shape, text)).Array[1, shape.IsInterpolated ? 4 : 1]
            .Select(Gen.Int[0, int.MaxValue], (texts, seed) => LiteralWriter.TryWrite(shape, texts, seed))
            .Where(literal => literal is not null)
            .Select(literal => literal!);

    /// <summary>Most random texts hold a line break, and none of these fits on one raw line.</summary>
    private static string Fit(LiteralShape shape, string text) => shape is { IsRaw: true, IsMultiLine: false }
        ? string.Concat(text.Where(character => !LiteralWriter.IsLineBreak(character)))
        : text;
}
