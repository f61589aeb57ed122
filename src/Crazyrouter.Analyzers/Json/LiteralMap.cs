using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Json;

/// <summary>What one literal says, and where in the source each character of it stands.</summary>
internal sealed class LiteralMap
{
    private static readonly char[] _braces = { '{', '}' };
    private readonly LiteralForm _form;
    private readonly LiteralRuns _runs;
    private readonly int _end;

    private LiteralMap(SyntaxToken token, LiteralForm form, LiteralRuns runs, string text, int end)
    {
        Token = token;
        _form = form;
        _runs = runs;
        _end = end;
        Text = text;
    }

    /// <summary>What the literal says: the compiler's own value; in an interpolated string with each doubled brace as one.</summary>
    public string Text { get; }

    /// <summary>The literal in the tree, with its delimiters; of an interpolated string the text without them.</summary>
    public SyntaxToken Token { get; }

    /// <summary>
    /// The map of a string literal of any kind, or of one text between the holes of an interpolated string; null for other tokens, and
    /// for a literal that is not decoded here exactly as the compiler did it.
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
        : TextSpan.FromBounds(Position(start), Token.SpanStart + _runs.End(Check(start + length - 1, Text.Length - 1)));

    /// <summary>The place of <c>Text[index]</c> in the tree; the text's length gives the end of the content.</summary>
    public int Position(int index) => Token.SpanStart + Source(Check(index, Text.Length));

    /// <summary>
    /// Spells <paramref name="text"/> so that inside this literal it means itself; null when it cannot be said there, as a line break on
    /// one raw line. It knows nothing of what will stand beside it: <see cref="Replace"/> does.
    /// </summary>
    public string? Encode(string text) => LiteralEncoder.Encode(_form, text);

    /// <summary>
    /// The change after which <see cref="Text"/> has <paramref name="text"/> in place of <paramref name="length"/> characters from
    /// <paramref name="start"/> on and is otherwise the same; null when it cannot be said there.
    /// </summary>
    public TextChange? Replace(int start, int length, string text) => ReplaceThrough(start, this, start + length, text);

    /// <summary>
    /// The same from <paramref name="start"/> here to <paramref name="end"/> in <paramref name="last"/>, with all that stands between:
    /// the two are texts of one string, or become one. Null also where they are not spelled alike, and where half a
    /// surrogate pair would be left.
    /// </summary>
    public TextChange? ReplaceThrough(int start, LiteralMap last, int end, string text)
    {
        Check(start, Text.Length);
        Check(end, last.Text.Length);
        if (SplitsPair(start) || last.SplitsPair(end) || !_form.IsSpelledLike(last._form))
        {
            return null;
        }

        while (true)
        {
            var splice = new LiteralSplice(_form, Token.Text, Source(start), last._form, last.Token.Text, last.Source(end));
            if (splice.TrySpell(text) is not { } spelled)
            {
                return null;
            }

            if (start == 0 || !splice.WouldLengthenHexEscape(_runs.Start(start - 1), spelled))
            {
                return new(TextSpan.FromBounds(Position(start), last.Position(end)), spelled);
            }

            // The character before is spelled anew, without \x.
            start--;
            text = Text[start] + text;
        }
    }

    /// <summary>
    /// A part of this literal in which each brace is doubled, as between the items of a composite format; null when one is not.
    /// </summary>
    public LiteralMap? TryUndoubleBraces(int start, int length)
    {
        var end = start + length;
        var runs = new LiteralRuns.Builder(Source(start));
        var text = new StringBuilder();
        var at = start;
        for (var brace = NextBrace(at, end); brace >= 0; brace = NextBrace(at, end))
        {
            if (brace + 1 >= end || Text[brace + 1] != Text[brace])
            {
                return null;
            }

            runs.AddSlice(_runs, at, brace);
            runs.MoveTo(Source(brace));
            runs.AddEscape(1, _runs.End(brace + 1) - Source(brace));
            text.Append(Text, at, brace + 1 - at);
            at = brace + 2;
        }

        runs.AddSlice(_runs, at, end);
        var undoubled = at == start ? Text.Substring(start, length) : text.Append(Text, at, end - at).ToString();
        return new(Token, _form with { BraceDoublings = _form.BraceDoublings + 1 }, runs.ToRuns(), undoubled, Source(end));
    }

    private int NextBrace(int start, int end) => Text.IndexOfAny(_braces, start, end - start);

    private int Source(int index) => index == Text.Length ? _end : _runs.Start(index);

    private bool SplitsPair(int index) =>
        index > 0 && index < Text.Length && char.IsLowSurrogate(Text[index]) && char.IsHighSurrogate(Text[index - 1]);

    private static int Check(int index, int last) => index >= 0 && index <= last
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, "Not a place in the literal's text.");
}
