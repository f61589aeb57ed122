using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Spells text so that it means itself inside a literal of a given form.</summary>
internal static class LiteralEncoder
{
    /// <summary>The spelling of <paramref name="text"/>; null when the form has none for it.</summary>
    public static string? Encode(LiteralForm form, string text)
    {
        var spelled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                spelled.Append(text, i++, 2);
            }
            else if (text[i] is '{' or '}')
            {
                spelled.Append(text[i], 1 << form.BraceDoublings);
            }
            else if (!TryAppend(form, text, i, spelled))
            {
                return null;
            }
        }

        var result = spelled.Length == text.Length && form.Style != LiteralStyle.Regular ? text : spelled.ToString();
        return form.IsRaw && !HasRoomFor(form, result) ? null : result;
    }

    /// <summary>Whether a raw literal can hold the runs of quotes and braces in <paramref name="spelled"/>.</summary>
    public static bool HasRoomFor(LiteralForm form, string spelled)
    {
        var run = 0;
        for (var i = 0; i < spelled.Length; i++)
        {
            var character = spelled[i];
            run = i > 0 && spelled[i - 1] == character ? run + 1 : 1;
            if (character == '"' ? run > form.MaxQuotes : character is '{' or '}' && run > form.MaxBraces)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppend(LiteralForm form, string text, int index, StringBuilder spelled)
    {
        var character = text[index];
        if (char.IsSurrogate(character) && (form.IsUtf8 || form.Style != LiteralStyle.Regular))
        {
            // Only an escape keeps half a pair: a file is saved as UTF-8.
            return false;
        }

        switch (form.Style)
        {
            case LiteralStyle.Regular:
                AppendRegular(character, spelled);
                return true;
            case LiteralStyle.Verbatim:
                spelled.Append(character, character == '"' ? 2 : 1);
                return true;
            case LiteralStyle.SingleLineRaw:
                spelled.Append(character);
                return !SyntaxFacts.IsNewLine(character);
            default:
                spelled.Append(character);
                if (BeginsNewLine(text, index + 1))
                {
                    spelled.Append(form.Indentation);
                }

                return true;
        }
    }

    /// <summary>Whether a line that needs an indentation begins at <paramref name="index"/>: an empty one in the text does not.</summary>
    private static bool BeginsNewLine(string text, int index) =>
        SyntaxFacts.IsNewLine(text[index - 1]) && (index == text.Length || !SyntaxFacts.IsNewLine(text[index]));

    private static void AppendRegular(char character, StringBuilder spelled)
    {
        var escape = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\0' => '0',
            '\a' => 'a',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\v' => 'v',
            _ => '\0',
        };
        if (escape != '\0')
        {
            spelled.Append('\\').Append(escape);
        }
        else if (char.IsControl(character) || char.IsSurrogate(character) || SyntaxFacts.IsNewLine(character))
        {
            spelled.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            spelled.Append(character);
        }
    }
}
