using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>What one literal says, and where in the source each character of it stands.</summary>
internal sealed class LiteralMap
{
    private static readonly char[] _braces = { '{', '}' };
    private readonly SyntaxToken _token;
    private readonly LiteralForm _form;
    private readonly LiteralRuns _runs;
    private readonly int _end;

    private LiteralMap(SyntaxToken token, LiteralForm form, LiteralRuns runs, string text, int end)
    {
        _token = token;
        _form = form;
        _runs = runs;
        _end = end;
        Text = text;
    }

    /// <summary>What the literal says: the compiler's own value, in an ordinary interpolated string with single braces.</summary>
    public string Text { get; }

    /// <summary>The literal in the tree, with its delimiters.</summary>
    public TextSpan TokenSpan => _token.Span;

    /// <summary>
    /// The map of a string literal of any kind, or of one text between the holes of an interpolated string; null for other tokens and
    /// for a literal whose value this class does not decode as the compiler did.
    /// </summary>
    public static LiteralMap? TryCreate(SyntaxToken token)
    {
        if (LiteralForm.TryRead(token) is not { } form || LiteralDecoder.Decode(form, token.Text, token.ValueText) is not { } runs)
        {
            return null;
        }

        // The compiler leaves the doubled braces of an interpolated string in the token's value.
        var map = new LiteralMap(token, form with { BraceDoublings = 0 }, runs, token.ValueText, form.ContentEnd);
        return form.BraceDoublings == 0 ? map : map.TryUndoubleBraces(0, map.Text.Length);
    }

    /// <summary>The place of <c>Text[start..start+length]</c> in the tree, escapes included.</summary>
    public TextSpan Span(int start, int length) => length == 0
        ? new(Position(start), 0)
        : TextSpan.FromBounds(Position(start), _token.SpanStart + _runs.End(CheckIndex(start + length - 1, Text.Length - 1)));

    /// <summary>The place of <c>Text[index]</c> in the tree; the text's length gives the end of the content.</summary>
    public int Position(int index) => _token.SpanStart + Source(CheckIndex(index, Text.Length));

    /// <summary>
    /// Spells <paramref name="text"/> so that inside this literal it means itself; null when it cannot be said there, as a line break on
    /// one raw line. Where it touches what stands there already, <see cref="Replace"/> knows more.
    /// </summary>
    public string? Encode(string text) => LiteralEncoder.Encode(_form, text);

    /// <summary>
    /// The change after which <see cref="Text"/> has <paramref name="text"/> in place of <paramref name="length"/> characters from
    /// <paramref name="start"/> on and is otherwise the same; null when it cannot be said there.
    /// </summary>
    public TextChange? Replace(int start, int length, string text)
    {
        CheckIndex(start, Text.Length);
        CheckIndex(start + length, Text.Length);
        if (IsInsideEscape(start) || IsInsideEscape(start + length))
        {
            return null;
        }

        while (true)
        {
            var splice = new LiteralSplice(_form, _token.Text, Source(start), Source(start + length));
            if (splice.TrySpell(text) is not { } spelled)
            {
                return null;
            }

            if (start == 0 || !splice.WouldLengthenHexEscape(_runs.Start(start - 1), spelled))
            {
                return new(TextSpan.FromBounds(_token.SpanStart + splice.Start, _token.SpanStart + splice.End), spelled);
            }

            // Spells the character before anew, without \x.
            start--;
            length++;
            text = Text[start] + text;
        }
    }

    /// <summary>
    /// A part of this literal in which each brace is doubled, as between the items of a composite format; null when one is not.
    /// </summary>
    public LiteralMap? TryUndoubleBraces(int start, int length)
    {
        var end = start + length;
        var form = _form.WithDoubledBraces();
        var runs = new LiteralRuns.Builder(Source(start));
        var brace = NextBrace(start, end);
        if (brace < 0)
        {
            runs.AddSlice(_runs, start, end);
            return new(_token, form, runs.ToRuns(), Text.Substring(start, length), Source(end));
        }

        var text = new StringBuilder(length);
        var at = start;
        for (; brace >= 0; brace = NextBrace(at, end))
        {
            if (brace + 1 >= end || Text[brace + 1] != Text[brace])
            {
                return null;
            }

            text.Append(Text, at, brace + 1 - at);
            runs.AddSlice(_runs, at, brace);
            runs.MoveTo(Source(brace));
            at = brace + 2;
            runs.AddEscape(1, _runs.End(brace + 1) - Source(brace));
        }

        runs.AddSlice(_runs, at, end);
        return new(_token, form, runs.ToRuns(), text.Append(Text, at, end - at).ToString(), Source(end));
    }

    private int NextBrace(int start, int end) => Text.IndexOfAny(_braces, start, end - start);

    private int Source(int index) => index == Text.Length ? _end : _runs.Start(index);

    private bool IsInsideEscape(int index) => index > 0 && index < Text.Length && _runs.Start(index) == _runs.Start(index - 1);

    private static int CheckIndex(int index, int last) =>
        index >= 0 && index <= last ? index : throw new ArgumentOutOfRangeException(nameof(index), index, "Not a place in the literal's text.");
}
