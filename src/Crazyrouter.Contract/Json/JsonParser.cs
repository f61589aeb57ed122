using System.Collections.Generic;

namespace Crazyrouter.Json;

/// <summary>One pass over one JSON text. Where the text is malformed it marks the object or array it is in as incomplete and goes on
/// with what can be read.</summary>
internal sealed class JsonParser(string text)
{
    private readonly JsonCursor _cursor = new(text);
    private int _valuesLeft = JsonScanner.MaxValues;
    private int _openObjects;
    private int _openArrays;

    /// <summary>The object or array that the text begins with; null where it begins with anything else.</summary>
    public JsonValue? ReadRoot()
    {
        _cursor.SkipBlanks();
        if (_cursor.Current is not ('{' or '['))
        {
            return null;
        }

        var root = ReadValue(depth: 1, out _);
        _cursor.SkipBlanks();
        return _cursor.IsAtEnd ? root : root.AsIncomplete();
    }

    /// <summary>The objects and arrays that the text holds, each on a line of its own as JSON lines do; empty where it begins with anything else.</summary>
    public IReadOnlyList<JsonValue> ReadRoots()
    {
        var roots = new List<JsonValue>(1);
        var goesOn = true;
        _cursor.SkipBlanks();
        while (goesOn && _cursor.Current is ('{' or '['))
        {
            var root = ReadValue(depth: 1, out _);
            _cursor.SkipBlanks();
            goesOn = text.IndexOf('\n', root.End, _cursor.At - root.End) >= 0 && _cursor.Current is ('{' or '[');
            roots.Add(_cursor.IsAtEnd || goesOn ? root : root.AsIncomplete());
        }

        return roots;
    }

    /// <summary>Reads what stands here. <paramref name="isSound"/> is false where it is no value, or touches a part that may be more than its rest.</summary>
    private JsonValue ReadValue(int depth, out bool isSound)
    {
        var start = _cursor.At;
        _valuesLeft--;
        isSound = true;
        switch (_cursor.Current)
        {
            case '{':
                return depth > JsonScanner.MaxDepth ? PassOver(JsonKind.Object) : ReadObject(depth);
            case '[':
                return depth > JsonScanner.MaxDepth ? PassOver(JsonKind.Array) : ReadArray(depth);
            case '"' or '\'':
                _cursor.SkipString(out isSound, out var hasHole);
                return JsonValue.Scalar(text, JsonKind.String, start, _cursor.At, hasHole);
            case var c when JsonText.IsWord(c):
                var holes = _cursor.SkipWord();
                var kind = holes > 0 ? JsonKind.Hole : JsonText.KindOfWord(text, start, _cursor.At);
                isSound = kind != JsonKind.Missing && (holes == 0 || _cursor.At - start == 1);
                return JsonValue.Scalar(text, kind, start, _cursor.At);
            default:
                isSound = false;
                return Missing();
        }
    }

    private JsonValue ReadObject(int depth)
    {
        var start = _cursor.At++;
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
        return JsonValue.Object(text, start, _cursor.At, members, isComplete);
    }

    private JsonValue ReadArray(int depth)
    {
        var start = _cursor.At++;
        var items = new List<JsonValue>();
        var isComplete = true;
        _openArrays++;
        while (Advance(']', othersOpen: _openObjects, isFirst: items.Count == 0, ref isComplete))
        {
            var item = ReadValue(depth + 1, out var isSound);
            isComplete &= isSound && item.Kind != JsonKind.Hole;
            if (item.End > item.Start)
            {
                items.Add(item);
            }
            else
            {
                _cursor.At++;
            }
        }

        _openArrays--;
        return JsonValue.Array(text, start, _cursor.At, items, isComplete);
    }

    /// <summary>Goes past blanks and the comma to the next member or item. False where the object or array ends.</summary>
    private bool Advance(char closer, int othersOpen, bool isFirst, ref bool isComplete)
    {
        for (var commas = isFirst ? 1 : 0; ; _cursor.At++)
        {
            _cursor.SkipBlanks();
            var c = _cursor.Current;
            if (c == closer)
            {
                _cursor.At++;
                isComplete &= commas <= 1;
                return false;
            }

            if (c == ',')
            {
                commas++;
            }
            else if (c is '}' or ']')
            {
                isComplete = false;
                if (othersOpen > 0)
                {
                    return false;
                }
            }
            else if (_cursor.IsAtEnd || _valuesLeft <= 0)
            {
                isComplete = false;
                _cursor.PassOut(open: 1);
                return false;
            }
            else
            {
                isComplete &= commas == 1;
                return true;
            }
        }
    }

    /// <summary>Reads a member. Null where something stands here that has no name.</summary>
    private JsonMember? ReadMember(int depth, out bool isSound)
    {
        var start = _cursor.At;
        if (!TryReadName(out var nameStart, out var nameEnd, out var holes))
        {
            // A value without a name, or a stray character.
            isSound = false;
            if (ReadValue(depth + 1, out _).Kind == JsonKind.Missing)
            {
                _cursor.At++;
            }

            return null;
        }

        var behindName = _cursor.At;
        _cursor.SkipBlanks();
        if (_cursor.Current == ':')
        {
            _cursor.At++;
            _cursor.SkipBlanks();
            var value = ReadValue(depth + 1, out isSound);
            isSound &= holes == 0;
            return new JsonMember(JsonText.DecodeContent(text, nameStart, nameEnd), nameStart, nameEnd, holes > 0, start, value);
        }

        // Half typed; but parts nobody knows, alone and without a colon, stand for any number of members.
        isSound = false;
        _cursor.At = behindName;
        return holes == behindName - start
            ? null
            : new JsonMember(JsonText.DecodeContent(text, nameStart, nameEnd), nameStart, nameEnd, holes > 0, start, Missing());
    }

    private bool TryReadName(out int start, out int end, out int holes)
    {
        start = _cursor.At;
        if (JsonText.IsQuote(_cursor.Current))
        {
            _cursor.SkipString(out var isClosed, out var hasHole);
            start++;
            end = isClosed ? _cursor.At - 1 : _cursor.At;
            holes = hasHole ? 1 : 0;
            return true;
        }

        holes = _cursor.SkipWord();
        end = _cursor.At;
        return end > start;
    }

    /// <summary>Passes over an object or array without looking inside.</summary>
    private JsonValue PassOver(JsonKind kind)
    {
        var start = _cursor.At;
        _cursor.PassOut(open: 0);
        return kind == JsonKind.Object
            ? JsonValue.Object(text, start, _cursor.At, [], isComplete: false)
            : JsonValue.Array(text, start, _cursor.At, [], isComplete: false);
    }

    private JsonValue Missing()
    {
        _valuesLeft--;
        return JsonValue.Scalar(text, JsonKind.Missing, _cursor.At, _cursor.At);
    }
}
