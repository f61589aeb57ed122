namespace Crazyrouter.Json;

/// <summary>What stands at one place of a JSON text.</summary>
internal enum JsonKind : byte
{
    /// <summary>No value that can be read: nothing stands there, or a word that is no JSON.</summary>
    Missing,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string, in double or single quotes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The word <c>true</c>.</summary>
    True,

    /// <summary>The word <c>false</c>.</summary>
    False,

    /// <summary>The word <c>null</c>.</summary>
    Null,

    /// <summary>A value nobody knows: <see cref="JsonScanner.Hole"/> stands outside a string.</summary>
    Hole,
}
