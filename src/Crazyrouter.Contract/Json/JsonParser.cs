using System;
using System.Collections.Generic;

namespace Crazyrouter.Json;

/// <summary>One pass over one JSON text. It only goes forward; where the text is malformed it marks the object or array it is in
/// as incomplete and goes on with what can be read.</summary>
internal sealed class JsonParser(string text)
{
    private int _at;
    private int _valuesLeft = JsonScanner.MaxValues;
    private int _openObjects;
    private int _openArrays;

    /// <summary>The object or array that the text begins with; null where it begins with anything else.</summary>
    public JsonValue? ReadRoot()
    {
        SkipBlanks();
        if (_at == text.Length || text[_at] is not ('{' or '['))
        {
            return null;
        }

        var root = ReadValue(depth: 1, out _);
        SkipBlanks();
        return _at == text.Length ? root : root.AsIncomplete();
    }

    /// <summary>Reads what stands here. <paramref name="isSound"/> is false where it is no value, or touches a part that may be more than its rest.</summary>
    private JsonValue ReadValue(int depth, out bool isSound)
    {
        var start = _at;
        _valuesLeft--;
        isSound = true;
        switch (_at < text.Length ? text[_at] : '\0')
        {
            case '{':
                return depth > JsonScanner.MaxDepth ? PassOver(JsonKind.Object) : ReadObject(depth);
            case '[':
                return depth > JsonScanner.MaxDepth ? PassOver(JsonKind.Array) : ReadArray(depth);
            case '"' or '\'':
                _at = JsonText.FindEnd(text, start, out isSound, out var hasHole);
                return JsonValue.Scalar(text, JsonKind.String, start, _at, hasHole);
            case var c when JsonText.IsWord(c):
                SkipWord(out var holes);
                var kind = holes > 0 ? JsonKind.Hole : Classify(start, _at - start);
                isSound = kind != JsonKind.Missing && (holes == 0 || _at - start == 1);
                return JsonValue.Scalar(text, kind, start, _at);
            default:
                isSound = false;
                return JsonValue.Scalar(text, JsonKind.Missing, start, start);
        }
    }

    private JsonValue ReadObject(int depth)
    {
        var start = _at++;
        var members = new List<JsonMember>();
        var isComplete = true;
        _openObjects++;
        while (Advance('}', othersOpen: _openArrays, isFirst: members.Count == 0, ref isComplete))
        {
            if (ReadMember(depth, out var isSound) is { } member)
            {
                members.Add(member);
            }

            isComplete &= isSound;
        }

        _openObjects--;
        return JsonValue.Object(text, start, _at, members, isComplete);
    }

    private JsonValue ReadArray(int depth)
    {
        var start = _at++;
        var items = new List<JsonValue>();
        var isComplete = true;
        _openArrays++;
        while (Advance(']', othersOpen: _openObjects, isFirst: items.Count == 0, ref isComplete))
        {
            var item = ReadValue(depth + 1, out var isSound);
            isComplete &= isSound && item.Kind != JsonKind.Hole;
            if (item.End == item.Start)
            {
                _at++;
                continue;
            }

            items.Add(item);
        }

        _openArrays--;
        return JsonValue.Array(text, start, _at, items, isComplete);
    }

    /// <summary>Goes past blanks and the comma to the next member or item. False where the object or array ends.</summary>
    private bool Advance(char closer, int othersOpen, bool isFirst, ref bool isComplete)
    {
        for (var commas = isFirst ? 1 : 0; ; _at++)
        {
            SkipBlanks();
            if (_at == text.Length)
            {
                isComplete = false;
                return false;
            }

            var c = text[_at];
            if (c == closer)
            {
                _at++;
                isComplete &= commas <= 1;
                return false;
            }

            if (c is '}' or ']')
            {
                isComplete = false;
                if (othersOpen > 0)
                {
                    return false;
                }
            }
            else if (c == ',')
            {
                commas++;
            }
            else if (_valuesLeft > 0)
            {
                isComplete &= commas == 1;
                return true;
            }
            else
            {
                isComplete = false;
                PassOut(open: 1);
                return false;
            }
        }
    }

    /// <summary>Reads a member. Null where something stands here that has no name.</summary>
    private JsonMember? ReadMember(int depth, out bool isSound)
    {
        var start = _at;
        var isQuoted = JsonText.IsQuote(text[start]);
        var holes = 0;
        var hasHole = false;
        var isClosed = false;
        if (isQuoted)
        {
            _at = JsonText.FindEnd(text, start, out isClosed, out hasHole);
        }
        else if (JsonText.IsWord(text[start]))
        {
            SkipWord(out holes);
            hasHole = holes > 0;
        }
        else
        {
            isSound = false;
            var nameless = ReadValue(depth + 1, out _);
            _at += nameless.End == nameless.Start ? 1 : 0;
            return null;
        }

        var nameStart = isQuoted ? start + 1 : start;
        var nameEnd = isClosed ? _at - 1 : _at;
        if (ReadMemberValue(depth, out isSound) is not { } value)
        {
            // Parts nobody knows, without a colon: they stand for any number of members.
            if (holes == nameEnd - start)
            {
                return null;
            }

            value = JsonValue.Scalar(text, JsonKind.Missing, _at, _at);
        }

        isSound &= !hasHole;
        return new JsonMember(JsonText.DecodeContent(text, nameStart, nameEnd), nameStart, nameEnd, hasHole, start, value);
    }

    /// <summary>Reads what stands behind a member's name. Null where there is no colon.</summary>
    private JsonValue? ReadMemberValue(int depth, out bool isSound)
    {
        var behindName = _at;
        SkipBlanks();
        if (_at == text.Length || text[_at] != ':')
        {
            _at = behindName;
            _valuesLeft--;
            isSound = false;
            return null;
        }

        _at++;
        SkipBlanks();
        return ReadValue(depth + 1, out isSound);
    }

    /// <summary>Passes over an object or array without looking inside.</summary>
    private JsonValue PassOver(JsonKind kind)
    {
        var start = _at;
        PassOut(open: 0);
        return kind == JsonKind.Object
            ? JsonValue.Object(text, start, _at, [], isComplete: false)
            : JsonValue.Array(text, start, _at, [], isComplete: false);
    }

    /// <summary>Goes behind the bracket that closes the last of <paramref name="open"/> brackets, or to the end.</summary>
    private void PassOut(int open)
    {
        while (SkipBlanks() < text.Length)
        {
            var c = text[_at];
            if (JsonText.IsQuote(c))
            {
                _at = JsonText.FindEnd(text, _at, out _, out _);
                continue;
            }

            _at++;
            open += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (open == 0 && c is '}' or ']')
            {
                return;
            }
        }
    }

    /// <summary>Goes past white space and comments.</summary>
    private int SkipBlanks()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            var next = c == '/' && _at + 1 < text.Length ? text[_at + 1] : '\0';
            if (next == '/')
            {
                SkipBehind("\n");
            }
            else if (next == '*')
            {
                _at += 2;
                SkipBehind("*/");
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _at++;
            }
            else
            {
                break;
            }
        }

        return _at;
    }

    private void SkipBehind(string end)
    {
        var found = text.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? text.Length : found + end.Length;
    }

    private void SkipWord(out int holes)
    {
        holes = 0;
        for (; _at < text.Length && JsonText.IsWord(text[_at]); _at++)
        {
            holes += text[_at] == JsonScanner.Hole ? 1 : 0;
        }
    }

    private JsonKind Classify(int start, int length) => text[start] switch
    {
        't' when Is("true", start, length) => JsonKind.True,
        'f' when Is("false", start, length) => JsonKind.False,
        'n' when Is("null", start, length) => JsonKind.Null,
        _ => JsonText.IsNumber(text, start, start + length) ? JsonKind.Number : JsonKind.Missing,
    };

    private bool Is(string word, int start, int length) =>
        length == word.Length && string.CompareOrdinal(text, start, word, 0, length) == 0;
}
