using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>What a value looks like on the wire.</summary>
internal enum WireKind : byte
{
    /// <summary>A JSON string, or a form field.</summary>
    Text,

    /// <summary>A JSON number, written invariantly.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>JSON <c>null</c>: as good as not sent.</summary>
    Null,

    /// <summary>An object or array; its content is not read.</summary>
    Structure,
}

/// <summary>One value that is sent, and the expression in the user's text that gives it.</summary>
internal readonly struct WireConstant
{
    public WireConstant(string text, WireKind kind, Location place)
    {
        Text = text;
        Kind = kind;
        Place = place;
    }

    /// <summary>The value as it stands on the wire, without quotes; empty for a structure.</summary>
    public string Text { get; }

    public WireKind Kind { get; }

    /// <summary>The literal where it stands in the request itself, else the expression there that leads to it.</summary>
    public Location Place { get; }
}
