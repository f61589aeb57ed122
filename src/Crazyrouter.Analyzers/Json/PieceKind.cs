namespace Crazyrouter.Analyzers.Json;

/// <summary>Where a piece of a <see cref="MappedText"/> comes from.</summary>
internal enum PieceKind : byte
{
    /// <summary>A literal that stands there.</summary>
    Literal,

    /// <summary>A text that stands there as it is, in a file without literals.</summary>
    Text,

    /// <summary>A constant that an expression refers to.</summary>
    Constant,

    /// <summary>An expression whose value nobody knows; in the text it is one <see cref="Crazyrouter.Json.JsonScanner.Hole"/>.</summary>
    Unknown,
}
