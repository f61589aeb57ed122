using System;
using System.Collections.Generic;

namespace Crazyrouter.Json;

/// <summary>One value of a scanned JSON text, with the place where it stands.</summary>
internal sealed class JsonValue
{
    private readonly string _source;
    private string? _text;

    private JsonValue(string source, JsonKind kind, int start, int end)
    {
        _source = source;
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where it begins in the scanned text; a string's quote included.</summary>
    public int Start { get; }

    /// <summary>Where it ends in the scanned text, exclusive; a string's quote included.</summary>
    public int End { get; }

    /// <summary>A string's decoded text, a number as it is written; else empty. Decoded on first use, for most are never asked.</summary>
    public string Text => _text ??= Kind switch
    {
        JsonKind.String => JsonText.Decode(_source, Start, End),
        JsonKind.Number => _source.Substring(Start, End - Start),
        _ => "",
    };

    /// <summary>Whether it is a string of which a part is unknown.</summary>
    public bool HasHole { get; private init; }

    /// <summary>An object's members in source order, duplicates kept; else empty.</summary>
    public IReadOnlyList<JsonMember> Members { get; private init; } = System.Array.Empty<JsonMember>();

    /// <summary>An array's items in source order; else empty.</summary>
    public IReadOnlyList<JsonValue> Items { get; private init; } = System.Array.Empty<JsonValue>();

    /// <summary>Whether all of its members or items were read. False where the text is malformed, ends early, is too deep,
    /// or holds a part nobody knows from which more may come.</summary>
    public bool IsComplete { get; private init; } = true;

    /// <summary>The member of this name; the last one wins, as parsers do. Null where there is none.</summary>
    public JsonMember? Find(string name)
    {
        for (var i = Members.Count - 1; i >= 0; i--)
        {
            if (!Members[i].NameHasHole && string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i];
            }
        }

        return null;
    }

    /// <summary>The same value, known to lack something.</summary>
    public JsonValue AsIncomplete() => IsComplete
        ? new JsonValue(_source, Kind, Start, End) { HasHole = HasHole, Members = Members, Items = Items, IsComplete = false }
        : this;

    internal static JsonValue Scalar(string source, JsonKind kind, int start, int end, bool hasHole = false) =>
        new(source, kind, start, end) { HasHole = hasHole };

    internal static JsonValue Object(string source, int start, int end, IReadOnlyList<JsonMember> members, bool isComplete) =>
        new(source, JsonKind.Object, start, end) { Members = members, IsComplete = isComplete };

    internal static JsonValue Array(string source, int start, int end, IReadOnlyList<JsonValue> items, bool isComplete) =>
        new(source, JsonKind.Array, start, end) { Items = items, IsComplete = isComplete };
}
