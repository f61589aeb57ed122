using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>How a read goes one step deeper into a reply.</summary>
internal enum ReplyStepKind : byte
{
    /// <summary>To the member of that name.</summary>
    Name,

    /// <summary>To an item of an array, whichever.</summary>
    Item,

    /// <summary>To somewhere below, over names that nobody knows: <c>..</c> in a path, a name that is computed.</summary>
    Gap,

    /// <summary>Into a text that is parsed as JSON once more, so that what comes after is no part of the reply itself.</summary>
    Parsed,
}

/// <summary>One step of a path read from a reply.</summary>
internal readonly struct ReplyStep
{
    public static readonly ReplyStep Item = new(ReplyStepKind.Item, string.Empty, null, false);

    public static readonly ReplyStep Gap = new(ReplyStepKind.Gap, string.Empty, null, false);

    public static readonly ReplyStep Parsed = new(ReplyStepKind.Parsed, string.Empty, null, false);

    private ReplyStep(ReplyStepKind kind, string name, Location? place, bool isLoose)
    {
        Kind = kind;
        Name = name;
        Place = place;
        IsLoose = isLoose;
    }

    public ReplyStepKind Kind { get; }

    /// <summary>The name on the wire; empty where the step has none.</summary>
    public string Name { get; }

    /// <summary>Whether the name is a C# member's, so that a naming policy may still change its case and underscores.</summary>
    public bool IsLoose { get; }

    /// <summary>The name in the user's own text; null where it does not stand there.</summary>
    public Location? Place { get; }

    /// <summary>A step to a member.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="place">The name in the user's text.</param>
    /// <param name="isLoose">Whether it is a C# member's name, so that a naming policy may still change its case and underscores.</param>
    public static ReplyStep Of(string name, Location? place, bool isLoose = false) => new(ReplyStepKind.Name, name, place, isLoose);

    /// <summary>Whether this is the step to the member of that name.</summary>
    public bool Is(string name) => Kind == ReplyStepKind.Name && (IsLoose ? Parameter.SameLetters(Name, name) : Name == name);
}
