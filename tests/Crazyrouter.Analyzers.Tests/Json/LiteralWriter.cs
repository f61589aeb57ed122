using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>
/// Writes texts, with holes between them, as one C# literal, choosing at random among the spellings that C# has for each character, and
/// notes where each character went. It shares no code with what it tests.
/// </summary>
internal sealed class LiteralWriter
{
    private const string HoleExpression = "X";
    private static readonly string[] _indentations = ["", "  ", "\t", "    ", " \t "];
    private readonly LiteralShape _shape;
    private readonly IReadOnlyList<string> _texts;
    private readonly Random _random;
    private readonly StringBuilder _source = new();
    private readonly List<WrittenText> _written = [];
    private string _indentation = "";
    private int _dollars = 1;

    private LiteralWriter(LiteralShape shape, IReadOnlyList<string> texts, Random random)
    {
        _shape = shape;
        _texts = texts;
        _random = random;
    }

    /// <summary>The literal, or null when the shape cannot say these texts.</summary>
    public static WrittenLiteral? TryWrite(LiteralShape shape, IReadOnlyList<string> texts, int seed) =>
        CanSay(shape, texts) ? new LiteralWriter(shape, texts, new Random(seed)).Write() : null;

    private static bool CanSay(LiteralShape shape, IReadOnlyList<string> texts)
    {
        var whole = string.Join(HoleExpression, texts);
        if (texts.Count > 1 && !shape.IsInterpolated || shape.IsUtf8 && HasLoneSurrogate(whole))
        {
            return false;
        }

        return !shape.IsRaw || shape.IsMultiLine
            || whole.Length > 0 && whole[0] != '"' && whole[^1] != '"' && !whole.Any(IsLineBreak);
    }

    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsLineBreak(char character) => character is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    private WrittenLiteral Write()
    {
        var quotes = new string('"', _shape.IsRaw ? Math.Max(3, LongestRun('"') + 1) + _random.Next(2) : 1);
        _dollars = _shape.IsRaw ? Math.Max(LongestRun('{'), LongestRun('}')) + 1 + _random.Next(2) : 1;
        var dollars = _shape.IsInterpolated ? new string('$', _dollars) : "";
        var at = _shape.IsVerbatim ? "@" : "";
        _source.Append(_random.Next(2) == 0 ? dollars + at : at + dollars).Append(quotes);
        if (_shape.IsMultiLine)
        {
            _indentation = _indentations[_random.Next(_indentations.Length)];
            _source.Append(_random.Next(4) == 0 ? " " : "").Append(OpeningLineBreak());
        }

        for (var i = 0; i < _texts.Count; i++)
        {
            if (i > 0)
            {
                _source.Append('{', _dollars).Append(HoleExpression).Append('}', _dollars);
            }

            WriteText(i);
        }

        if (_shape.IsMultiLine)
        {
            // A lone LF would join a CR that the content ends with.
            _source.Append(_source[^1] != '\r' && _random.Next(2) == 0 ? "\n" : "\r\n").Append(_indentation);
        }

        _source.Append(quotes).Append(_shape.IsUtf8 ? _random.Next(2) == 0 ? "u8" : "U8" : "");
        return new(_shape, _source.ToString(), _written);
    }

    // A CR would join an LF that the content begins with.
    private string OpeningLineBreak() => _random.Next(4) switch
    {
        0 => "\r\n",
        1 when !_texts[0].StartsWith('\n') => "\r",
        _ => "\n",
    };

    private int LongestRun(char character)
    {
        var longest = 0;
        foreach (var text in _texts)
        {
            var run = 0;
            foreach (var each in text)
            {
                run = each == character ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    private void WriteText(int number)
    {
        var text = _texts[number];
        var start = _source.Length;
        var places = new List<(int Start, int End)>();
        WriteIndentation(number, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var from = _source.Length;
            if (isPair && _shape.IsOrdinary && _random.Next(2) == 0)
            {
                _source.Append("\\U").Append(char.ConvertToUtf32(text, i).ToString("x8", CultureInfo.InvariantCulture));
                places.Add((from, _source.Length));
                places.Add((from, _source.Length));
                i++;
                continue;
            }

            WriteCharacter(text[i], isPair || i > 0 && char.IsLowSurrogate(text[i]), i + 1 < text.Length ? text[i + 1] : '\0');
            places.Add((from, _source.Length));
            WriteIndentation(number, i + 1);
        }

        _written.Add(new(text, start, _source.Length, places));
    }

    private void WriteCharacter(char character, bool isHalf, char next)
    {
        if (_shape.IsOrdinary && !(character is '{' or '}' && _shape.IsInterpolated))
        {
            WriteOrdinary(character, isHalf, next);
        }
        else
        {
            var isDoubled = character == '"' ? _shape.IsVerbatim : character is '{' or '}' && _shape.DoublesBraces;
            _source.Append(character, isDoubled ? 2 : 1);
        }
    }

    private void WriteOrdinary(char character, bool isHalf, char next)
    {
        var simple = "\0\a\b\f\n\r\t\v\"\\'".IndexOf(character) is var index and >= 0 ? "\\" + "0abfnrtv\"\\'"[index] : null;
        var isPlain = character != '"' && character != '\\' && !IsLineBreak(character);
        var digits = ((int)character).ToString("x", CultureInfo.InvariantCulture);
        switch (_random.Next(6))
        {
            case 0 when simple is not null:
                _source.Append(simple);
                break;
            case 1 when !isHalf:
                _source.Append("\\U0000").Append(digits.PadLeft(4, '0').ToUpperInvariant());
                break;
            case 2 when digits.Length == 4 || !char.IsAsciiHexDigit(next) && next != '\0':
                // The next character may itself be an escape, which is no digit either.
                _source.Append("\\x").Append(digits);
                break;
            case >= 3 when isPlain:
                _source.Append(character);
                break;
            default:
                _source.Append("\\u").Append(digits.PadLeft(4, '0'));
                break;
        }
    }

    private static bool EndsLine(string text, int index) =>
        IsLineBreak(text[index - 1]) && !(text[index - 1] == '\r' && index < text.Length && text[index] == '\n');

    private void WriteIndentation(int number, int index)
    {
        var text = _texts[number];
        if (!_shape.IsMultiLine || !(index == 0 ? number == 0 : EndsLine(text, index)))
        {
            return;
        }

        var isEmptyLine = index == text.Length ? number == _texts.Count - 1 : IsLineBreak(text[index]);
        _source.Append(isEmptyLine ? _indentation[.._random.Next(_indentation.Length + 1)] : _indentation);
    }
}
