using System;
using System.Linq;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>A new text for a range of one text of a literal.</summary>
internal sealed record LiteralEdit(WrittenLiteral Literal, WrittenText Text, int Start, int Length, string Added)
{
    private string NewText => Text.Text.Remove(Start, Length).Insert(Start, Added);

    /// <summary>What the whole literal says afterwards.</summary>
    public string Wanted => string.Join("X", Literal.Texts.Select(text => text == Text ? NewText : text.Text));

    /// <summary>What the literal says behind its first text.</summary>
    public string Behind => string.Concat(Literal.Texts.Skip(1).Select(text => "X" + text.Text));

    /// <summary>Whether there can be a reason not to do it: half a surrogate pair, or a text that such a literal may not hold.</summary>
    public bool MayBeRefused
    {
        get
        {
            var shape = Literal.Shape;
            var text = NewText;
            return SplitsPair(Start)
                || SplitsPair(Start + Length)
                || (!shape.IsOrdinary || shape.IsUtf8) && (LiteralWriter.HasLoneSurrogate(text) || LiteralWriter.HasLoneSurrogate(Added))
                || shape.IsRaw && (text.Contains("\"\"\"") || shape.IsInterpolated && (text.Contains('{') || text.Contains('}')))
                || shape is { IsRaw: true, IsMultiLine: false } && !FitsOnRawLine(text)
                || shape.IsMultiLine && (text.StartsWith('\n') || text.EndsWith('\r') || text.Length == 0 && Literal.Source.Contains('\r'));
        }
    }

    /// <summary>An edit at a place given by fractions.</summary>
    public static LiteralEdit At(WrittenLiteral literal, double number, double start, double length, string added)
    {
        var text = literal.Texts[Math.Min((int)(number * literal.Texts.Count), literal.Texts.Count - 1)];
        var from = Math.Min((int)(start * (text.Text.Length + 1)), text.Text.Length);
        var count = Math.Min((int)(length * (text.Text.Length - from + 1)), text.Text.Length - from);
        return new(literal, text, from, count, added);
    }

    private static bool FitsOnRawLine(string text) =>
        text.Length > 0 && text[0] != '"' && text[^1] != '"' && !text.Any(LiteralWriter.IsLineBreak);

    private bool SplitsPair(int index) =>
        index > 0 && index < Text.Text.Length && char.IsSurrogatePair(Text.Text[index - 1], Text.Text[index]);
}
