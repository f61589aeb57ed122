using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What an operation gives of the value that it takes from.</summary>
internal enum TakingKind : byte
{
    /// <summary>The part its steps lead to, or the value itself when it has no steps.</summary>
    Part,

    /// <summary>A part whose steps begin at the reply itself, whatever they are taken from.</summary>
    Absolute,

    /// <summary>One item of an array or sequence, or the part of it that its steps lead to.</summary>
    Item,

    /// <summary>The sequence of an array's items.</summary>
    Items,

    /// <summary>The sequence of all parts its steps lead to.</summary>
    Parts,

    /// <summary>What a text says, parsed as JSON.</summary>
    Parsed,

    /// <summary>A sequence of such values: what <c>Select</c> makes of its selector.</summary>
    Mapped,

    /// <summary>A sequence of the items of such values: what <c>SelectMany</c> makes of its selector.</summary>
    Flattened,
}

/// <summary>One operation seen as taking something out of a value: every way of reading a reply comes down to these.</summary>
internal readonly struct Taking
{
    public Taking(TakingKind kind, IOperation from, ImmutableArray<ReplyStep> steps)
    {
        Kind = kind;
        From = from;
        Steps = steps;
    }

    public TakingKind Kind { get; }

    /// <summary>What it takes from.</summary>
    public IOperation From { get; }

    public ImmutableArray<ReplyStep> Steps { get; }

    /// <summary>The position at which a deconstruction takes it, where a tuple or record made in sight holds it; else null.</summary>
    public int? Position { get; init; }

    /// <summary>The value itself in another form.</summary>
    public static Taking Same(IOperation from) => new(TakingKind.Part, from, ImmutableArray<ReplyStep>.Empty);

    public static Taking Part(IOperation from, ReplyStep step) => new(TakingKind.Part, from, ImmutableArray.Create(step));

    public static Taking Part(IOperation from, ImmutableArray<ReplyStep> steps) => new(TakingKind.Part, from, steps);

    public static Taking Of(TakingKind kind, IOperation from) => new(kind, from, ImmutableArray<ReplyStep>.Empty);
}
