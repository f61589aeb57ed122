using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Line breaks and blanks as C# knows them: CR, LF, CRLF, U+0085, U+2028 and U+2029 end a line.</summary>
internal static class SourceLines
{
    private static readonly char[] _breaks = { '\r', '\n', '\u0085', '\u2028', '\u2029' };

    /// <summary>The first line break from <paramref name="start"/> on; <paramref name="end"/> when there is none.</summary>
    public static int IndexOfBreak(string text, int start, int end)
    {
        var index = text.IndexOfAny(_breaks, start, end - start);
        return index < 0 ? end : index;
    }

    /// <summary>How many characters the line break at <paramref name="index"/> has: 2 for CRLF, 0 when there is none.</summary>
    public static int BreakLength(string text, int index, int end)
    {
        if (index >= end || !SyntaxFacts.IsNewLine(text[index]))
        {
            return 0;
        }

        return text[index] == '\r' && index + 1 < end && text[index + 1] == '\n' ? 2 : 1;
    }

    /// <summary>Where the line break that ends at <paramref name="end"/> begins; <paramref name="end"/> when none ends there.</summary>
    public static int StartOfBreak(string text, int end)
    {
        if (end == 0 || !SyntaxFacts.IsNewLine(text[end - 1]))
        {
            return end;
        }

        return end > 1 && text[end - 1] == '\n' && text[end - 2] == '\r' ? end - 2 : end - 1;
    }

    /// <summary>The first position from <paramref name="start"/> on that is no blank.</summary>
    public static int SkipWhitespace(string text, int start, int end)
    {
        while (start < end && SyntaxFacts.IsWhitespace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Where the blanks that end at <paramref name="end"/> begin, seen from <paramref name="start"/> on.</summary>
    public static int StartOfWhitespace(string text, int end, int start = 0)
    {
        while (end > start && SyntaxFacts.IsWhitespace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
