using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Json;

/// <summary>What the delimiters of one literal, or of the interpolated string that a text token belongs to, say about its content.</summary>
internal sealed record LiteralForm
{
    /// <summary>How the content is spelled.</summary>
    public LiteralStyle Style { get; init; }

    /// <summary>Whether the value is UTF-8, which has no place for half a surrogate pair.</summary>
    public bool IsUtf8 { get; init; }

    /// <summary>Where the content begins in the token's text.</summary>
    public int ContentStart { get; init; }

    /// <summary>Where the content ends in the token's text.</summary>
    public int ContentEnd { get; init; }

    /// <summary>Whether nothing stands between the opening quotes and the content: false for a text token behind a hole.</summary>
    public bool TouchesOpening { get; init; } = true;

    /// <summary>Whether nothing stands between the content and the closing quotes: false for a text token before a hole.</summary>
    public bool TouchesClosing { get; init; } = true;

    /// <summary>What every line of a multi-line raw literal begins with; else empty.</summary>
    public string Indentation { get; init; } = "";

    /// <summary>The longest run of quotes a raw literal can hold.</summary>
    public int MaxQuotes { get; init; } = int.MaxValue;

    /// <summary>The longest run of one brace an interpolated raw literal can hold.</summary>
    public int MaxBraces { get; init; } = int.MaxValue;

    /// <summary>How often a brace is doubled: once in an ordinary interpolated string or a composite format, twice in one that is both.</summary>
    public int BraceDoublings { get; init; }

    /// <summary>Whether the content stands between three quotes or more.</summary>
    public bool IsRaw => Style is LiteralStyle.SingleLineRaw or LiteralStyle.MultiLineRaw;

    /// <summary>The same form where braces have to be doubled once more.</summary>
    public LiteralForm WithDoubledBraces() => this with { BraceDoublings = BraceDoublings + 1 };

    /// <summary>The form of a string token of any kind; null for other tokens and where a delimiter is missing.</summary>
    public static LiteralForm? TryRead(SyntaxToken token)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken:
                return ReadQuoted(text, isUtf8: false);
            case SyntaxKind.Utf8StringLiteralToken:
                return ReadQuoted(text, isUtf8: true);
            case SyntaxKind.SingleLineRawStringLiteralToken:
            case SyntaxKind.MultiLineRawStringLiteralToken:
                return ReadRaw(text, isUtf8: false);
            case SyntaxKind.Utf8SingleLineRawStringLiteralToken:
            case SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                return ReadRaw(text, isUtf8: true);
            case SyntaxKind.InterpolatedStringTextToken:
                return token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole }
                    ? ReadInterpolated(token, whole)
                    : null;
            default:
                return null;
        }
    }

    private static LiteralForm? ReadQuoted(string text, bool isUtf8)
    {
        var isVerbatim = text.Length > 0 && text[0] == '@';
        var start = isVerbatim ? 2 : 1;
        var end = EndWithoutSuffix(text, isUtf8) - 1;
        return end >= start && text[end] == '"'
            ? new() { Style = isVerbatim ? LiteralStyle.Verbatim : LiteralStyle.Regular, IsUtf8 = isUtf8, ContentStart = start, ContentEnd = end }
            : null;
    }

    private static LiteralForm? ReadRaw(string text, bool isUtf8)
    {
        var quotes = RunLength(text, 0, '"');
        var close = EndWithoutSuffix(text, isUtf8) - quotes;
        if (close < quotes || RunLength(text, close, '"') != quotes)
        {
            return null;
        }

        var form = new LiteralForm { IsUtf8 = isUtf8, MaxQuotes = quotes - 1 };
        var afterOpening = SourceLines.SkipWhitespace(text, quotes, close);
        if (SourceLines.BreakLength(text, afterOpening, close) is var lineBreak and > 0)
        {
            var lastLine = SourceLines.StartOfWhitespace(text, close);
            var end = SourceLines.StartOfBreak(text, lastLine);
            var start = afterOpening + lineBreak;
            return end >= start && end < lastLine
                ? form with
                {
                    Style = LiteralStyle.MultiLineRaw, ContentStart = start, ContentEnd = end, Indentation = text.Substring(lastLine, close - lastLine),
                }
                : null;
        }

        return form with { Style = LiteralStyle.SingleLineRaw, ContentStart = quotes, ContentEnd = close };
    }

    private static LiteralForm? ReadInterpolated(SyntaxToken token, InterpolatedStringExpressionSyntax whole)
    {
        var opening = whole.StringStartToken;
        var closing = whole.StringEndToken;
        var form = new LiteralForm
        {
            ContentEnd = token.Text.Length,
            TouchesOpening = opening.Span.End == token.SpanStart,
            TouchesClosing = closing.SpanStart == token.Span.End,
        };
        switch (opening.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                return form with { Style = LiteralStyle.Regular, BraceDoublings = 1 };
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                return form with { Style = LiteralStyle.Verbatim, BraceDoublings = 1 };
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                return form.WithRawDelimiters(opening.Text, LiteralStyle.SingleLineRaw, "");
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                var lastLine = SourceLines.BreakLength(closing.Text, 0, closing.Text.Length);
                var quotes = SourceLines.SkipWhitespace(closing.Text, lastLine, closing.Text.Length);
                return lastLine > 0
                    ? form.WithRawDelimiters(opening.Text, LiteralStyle.MultiLineRaw, closing.Text.Substring(lastLine, quotes - lastLine))
                    : null;
            default:
                return null;
        }
    }

    private LiteralForm WithRawDelimiters(string opening, LiteralStyle style, string indentation)
    {
        var dollars = RunLength(opening, 0, '$');
        var quotes = RunLength(opening, dollars, '"');
        return this with { Style = style, MaxQuotes = quotes - 1, MaxBraces = dollars - 1, Indentation = indentation };
    }

    private static int EndWithoutSuffix(string text, bool isUtf8) => text.Length - (isUtf8 ? "u8".Length : 0);

    private static int RunLength(string text, int start, char character)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }
}
