using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Json;

/// <summary>What the delimiters of a literal, or of the interpolated string that a text belongs to, say about its content.</summary>
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

    /// <summary>The last character of the opening delimiter, or <c>\0</c> when the content begins behind a hole.</summary>
    public char Before { get; init; }

    /// <summary>The first character of the closing delimiter, or <c>\0</c> when the content ends before a hole.</summary>
    public char After { get; init; }

    /// <summary>What every line of a multi-line raw literal begins with; else empty.</summary>
    public string Indentation { get; init; } = "";

    /// <summary>The longest run of quotes a raw literal can hold.</summary>
    public int MaxQuotes { get; init; } = int.MaxValue;

    /// <summary>The longest run of one brace an interpolated raw literal can hold.</summary>
    public int MaxBraces { get; init; } = int.MaxValue;

    /// <summary>How often a brace is doubled: once in an ordinary interpolated string or in a format, twice in one that is both.</summary>
    public int BraceDoublings { get; init; }

    /// <summary>Whether the content begins at the opening delimiter: in raw lines, at the beginning of a line.</summary>
    public bool IsFirst => Before != '\0';

    /// <summary>Whether the content stands between three quotes or more.</summary>
    public bool IsRaw => Style is LiteralStyle.SingleLineRaw or LiteralStyle.MultiLineRaw;

    /// <summary>Whether the same text has the same spelling in both, so that the beginning of one and the end of the other fit.</summary>
    public bool IsSpelledLike(LiteralForm other) =>
        Style == other.Style
        && IsUtf8 == other.IsUtf8
        && Indentation == other.Indentation
        && MaxQuotes == other.MaxQuotes
        && MaxBraces == other.MaxBraces
        && BraceDoublings == other.BraceDoublings;

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
        var style = isVerbatim ? LiteralStyle.Verbatim : LiteralStyle.Regular;
        return end >= start && text[end] == '"' ? Between(text, start, end) with { Style = style, IsUtf8 = isUtf8 } : null;
    }

    private static LiteralForm? ReadRaw(string text, bool isUtf8)
    {
        var quotes = RunLength(text, 0, '"');
        var close = EndWithoutSuffix(text, isUtf8) - quotes;
        if (close < quotes || RunLength(text, close, '"') != quotes)
        {
            return null;
        }

        var firstLine = SourceLines.SkipWhitespace(text, quotes, close);
        var start = firstLine + SourceLines.BreakLength(text, firstLine, close);
        if (start == firstLine)
        {
            return Between(text, quotes, close) with { Style = LiteralStyle.SingleLineRaw, IsUtf8 = isUtf8, MaxQuotes = quotes - 1 };
        }

        var lastLine = SourceLines.StartOfWhitespace(text, close);
        var end = SourceLines.StartOfBreak(text, lastLine);
        return start <= end && end < lastLine
            ? Between(text, start, end) with
            {
                Style = LiteralStyle.MultiLineRaw,
                IsUtf8 = isUtf8,
                MaxQuotes = quotes - 1,
                Indentation = text.Substring(lastLine, close - lastLine),
            }
            : null;
    }

    private static LiteralForm Between(string text, int start, int end) =>
        new() { ContentStart = start, ContentEnd = end, Before = text[start - 1], After = text[end] };

    private static LiteralForm? ReadInterpolated(SyntaxToken token, InterpolatedStringExpressionSyntax whole)
    {
        var opening = whole.StringStartToken;
        var closing = whole.StringEndToken;
        if (closing.Text.Length == 0)
        {
            return null;
        }

        var form = new LiteralForm
        {
            ContentEnd = token.Text.Length,
            Before = opening.Span.End == token.SpanStart ? opening.Text[opening.Text.Length - 1] : '\0',
            After = closing.SpanStart == token.Span.End ? closing.Text[0] : '\0',
        };
        return opening.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => form with { Style = LiteralStyle.Regular, BraceDoublings = 1 },
            SyntaxKind.InterpolatedVerbatimStringStartToken => form with { Style = LiteralStyle.Verbatim, BraceDoublings = 1 },
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => form.WithRawDelimiters(LiteralStyle.SingleLineRaw, opening.Text, ""),
            SyntaxKind.InterpolatedMultiLineRawStringStartToken =>
                form.WithRawDelimiters(LiteralStyle.MultiLineRaw, opening.Text, IndentationOf(closing.Text)),
            _ => null,
        };
    }

    private LiteralForm WithRawDelimiters(LiteralStyle style, string opening, string indentation)
    {
        var dollars = RunLength(opening, 0, '$');
        var quotes = RunLength(opening, dollars, '"');
        return this with { Style = style, MaxQuotes = quotes - 1, MaxBraces = dollars - 1, Indentation = indentation };
    }

    private static string IndentationOf(string closing)
    {
        var start = SourceLines.BreakLength(closing, 0, closing.Length);
        return closing.Substring(start, SourceLines.SkipWhitespace(closing, start, closing.Length) - start);
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
