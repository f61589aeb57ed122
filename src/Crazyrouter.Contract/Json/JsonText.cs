using System;
using System.Globalization;
using System.Text;

namespace Crazyrouter.Json;

/// <summary>The spelling of JSON strings, words and numbers.</summary>
internal static class JsonText
{
    private static readonly char[] s_stopsInDouble = ['"', '\\', JsonScanner.Hole];
    private static readonly char[] s_stopsInSingle = ['\'', '\\', JsonScanner.Hole];

    /// <summary>Whether a string begins with this character.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'';

    /// <summary>Whether this character may stand in a bare word: a name, a number, a literal, or a part nobody knows.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '-' or '+' or '.' or JsonScanner.Hole;

    /// <summary>Where the string that begins at <paramref name="start"/> ends, exclusive, its closing quote included if there is one.</summary>
    public static int FindEnd(string text, int start, out bool isClosed, out bool hasHole)
    {
        var stops = text[start] == '"' ? s_stopsInDouble : s_stopsInSingle;
        hasHole = false;
        for (var at = start + 1; at < text.Length; at++)
        {
            at = text.IndexOfAny(stops, at);
            if (at < 0)
            {
                break;
            }

            if (text[at] == text[start])
            {
                isClosed = true;
                return at + 1;
            }

            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] != JsonScanner.Hole)
            {
                at++;
            }
            else if (text[at] == JsonScanner.Hole)
            {
                hasHole = true;
            }
        }

        isClosed = false;
        return text.Length;
    }

    /// <summary>What the string from <paramref name="start"/> to <paramref name="end"/>, quotes included, says.</summary>
    public static string Decode(string text, int start, int end)
    {
        FindEnd(text, start, out var isClosed, out _);
        return DecodeContent(text, start + 1, isClosed ? end - 1 : end);
    }

    /// <summary>What the inside of a string says; an escape that is none stands for its own character.</summary>
    public static string DecodeContent(string text, int start, int end)
    {
        var escape = text.IndexOf('\\', start, end - start);
        if (escape < 0)
        {
            return text.Substring(start, end - start);
        }

        var decoded = new StringBuilder(end - start);
        var copied = start;
        while (escape >= 0 && escape + 1 < end)
        {
            decoded.Append(text, copied, escape - copied);
            var length = Unescape(text, escape + 1, end, out var c);
            decoded.Append(c);
            copied = escape + 1 + length;
            escape = text.IndexOf('\\', copied, end - copied);
        }

        return decoded.Append(text, copied, end - copied).ToString();
    }

    /// <summary>What a bare word is.</summary>
    public static JsonKind KindOfWord(string text, int start, int end) => text[start] switch
    {
        't' when Is("true", text, start, end) => JsonKind.True,
        'f' when Is("false", text, start, end) => JsonKind.False,
        'n' when Is("null", text, start, end) => JsonKind.Null,
        _ => IsNumber(text, start, end) ? JsonKind.Number : JsonKind.Missing,
    };

    private static bool Is(string word, string text, int start, int end) =>
        end - start == word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    /// <summary>Whether the word is a number as JSON spells it.</summary>
    private static bool IsNumber(string text, int start, int end)
    {
        var at = start < end && text[start] == '-' ? start + 1 : start;
        if (!SkipDigits(text, ref at, end))
        {
            return false;
        }

        if (at < end && text[at] == '.')
        {
            at++;
            if (!SkipDigits(text, ref at, end))
            {
                return false;
            }
        }

        if (at < end && text[at] is 'e' or 'E')
        {
            at++;
            at += at < end && text[at] is '+' or '-' ? 1 : 0;
            return SkipDigits(text, ref at, end) && at == end;
        }

        return at == end;
    }

    /// <summary>The character that an escape stands for; returns how many characters it takes behind the backslash.</summary>
    private static int Unescape(string text, int at, int end, out char c)
    {
        c = text[at] switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            var other => other,
        };
        if (c != 'u' || end - at < 5 || !TryReadHex(text, at + 1, out var code))
        {
            return 1;
        }

        c = code;
        return 5;
    }

    private static bool TryReadHex(string text, int start, out char code)
    {
        var isHex = ushort.TryParse(text.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        code = (char)value;
        return isHex;
    }

    private static bool SkipDigits(string text, ref int at, int end)
    {
        var first = at;
        while (at < end && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > first;
    }
}
