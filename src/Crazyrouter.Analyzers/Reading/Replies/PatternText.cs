using System.Text;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What a regular expression looks for, as plain text: groups, repetitions and anchors left out, blanks as blanks.</summary>
internal static class PatternText
{
    /// <summary>Stands for a character that can be many.</summary>
    private const char Any = '\u0001';

    private static readonly char[] Signs = { '\\', '[', '(', '{', '.', '|', ')', '*', '+', '?', '^', '$' };

    /// <summary>The marker that a text holds as it is, or when it is read as a pattern; null when it holds none.</summary>
    public static string? MarkerIn(string text, ReplyWords words)
        => words.MarkerIn(text) ?? (Plain(text) is var plain && !ReferenceEquals(plain, text) ? words.MarkerIn(plain) : null);

    public static string Plain(string pattern)
    {
        if (pattern.IndexOfAny(Signs) < 0)
        {
            return pattern;
        }

        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    AddEscaped(pattern[++i], text);
                    break;
                case '[':
                    i = AddClass(pattern, i, text);
                    break;
                case '(' when IsNegative(pattern, i):
                    i = EndOfGroup(pattern, i);
                    text.Append(Any);
                    break;
                case '(':
                    i = EndOfGroupHead(pattern, i);
                    break;
                case '{':
                    i = EndOfRepetition(pattern, i, text);
                    break;
                case '.' or '|':
                    text.Append(Any);
                    break;
                case ')' or '*' or '+' or '?' or '^' or '$':
                    break;
                default:
                    text.Append(pattern[i]);
                    break;
            }
        }

        return text.ToString();
    }

    private static void AddEscaped(char letter, StringBuilder text)
    {
        switch (letter)
        {
            case 's' or 't' or 'n' or 'r':
                text.Append(' ');
                break;
            case 'b' or 'B' or 'A' or 'z' or 'Z' or 'G':
                break;
            case 'w' or 'W' or 'd' or 'D' or 'S' or 'p' or 'P':
                text.Append(Any);
                break;
            default:
                text.Append(letter);
                break;
        }
    }

    /// <summary>Adds the first character that a class allows, and gives the place where the class ends.</summary>
    private static int AddClass(string pattern, int start, StringBuilder text)
    {
        var at = start + 1;
        if (at < pattern.Length && pattern[at] == '^')
        {
            text.Append(Any);
            at++;
        }
        else if (at < pattern.Length && pattern[at] == '\\' && at + 1 < pattern.Length)
        {
            AddEscaped(pattern[at + 1], text);
        }
        else if (at < pattern.Length)
        {
            text.Append(pattern[at]);
        }

        // A bracket that comes first stands for itself.
        for (at++; at < pattern.Length; at++)
        {
            if (pattern[at] == ']' && pattern[at - 1] != '\\')
            {
                return at;
            }
        }

        return pattern.Length;
    }

    /// <summary>The last place of <c>(</c>, <c>(?:</c>, <c>(?i)</c>, <c>(?&lt;name&gt;</c> or a look-around's head.</summary>
    private static int EndOfGroupHead(string pattern, int start)
    {
        if (start + 1 >= pattern.Length || pattern[start + 1] != '?')
        {
            return start;
        }

        for (var i = start + 2; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case ':' or '=' or '!' or '>' or '\'' when i > start + 2 || pattern[i] != '\'':
                    return i;
                case ')':
                    return i;
            }
        }

        return start + 1;
    }

    /// <summary>Whether a group says what must not stand there: <c>(?!</c>, <c>(?&lt;!</c>.</summary>
    private static bool IsNegative(string pattern, int start)
        => string.CompareOrdinal(pattern, start, "(?!", 0, 3) == 0 || string.CompareOrdinal(pattern, start, "(?<!", 0, 4) == 0;

    private static int EndOfGroup(string pattern, int start)
    {
        var depth = 0;
        for (var i = start; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
            }
        }

        return pattern.Length;
    }

    /// <summary>The end of <c>{2,5}</c>; a brace that is no repetition stands for itself.</summary>
    private static int EndOfRepetition(string pattern, int start, StringBuilder text)
    {
        var end = pattern.IndexOf('}', start);
        for (var i = start + 1; i < end; i++)
        {
            if (!char.IsDigit(pattern[i]) && pattern[i] != ',')
            {
                end = -1;
            }
        }

        if (end > start + 1)
        {
            return end;
        }

        text.Append('{');
        return start;
    }
}
