namespace Crazyrouter.Json;

/// <summary>One member of an object, with the place where it stands.</summary>
internal sealed class JsonMember
{
    internal JsonMember(string name, int nameStart, int nameEnd, bool nameHasHole, int start, JsonValue value)
    {
        Name = name;
        NameStart = nameStart;
        NameEnd = nameEnd;
        NameHasHole = nameHasHole;
        Start = start;
        Value = value;
    }

    /// <summary>The name, decoded.</summary>
    public string Name { get; }

    /// <summary>Where the name begins in the scanned text, without its quote.</summary>
    public int NameStart { get; }

    /// <summary>Where the name ends in the scanned text, exclusive, without its quote.</summary>
    public int NameEnd { get; }

    /// <summary>Whether a part of the name is unknown.</summary>
    public bool NameHasHole { get; }

    /// <summary>The value; of kind <see cref="JsonKind.Missing"/> where none stands.</summary>
    public JsonValue Value { get; }

    /// <summary>Where the member begins: the opening quote of its name.</summary>
    public int Start { get; }

    /// <summary>Where the member ends, exclusive: behind its value.</summary>
    public int End => Value.End;
}
