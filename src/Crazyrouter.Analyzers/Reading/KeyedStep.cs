using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What one step does to an object that is filled by name.</summary>
internal enum KeyedStepKind : byte
{
    /// <summary>Puts a value beside a name.</summary>
    Put,

    /// <summary>Puts a value beside a name that has none yet.</summary>
    PutIfAbsent,

    /// <summary>Takes a name away; one that cannot be read may be any.</summary>
    Remove,

    /// <summary>Takes everything away.</summary>
    Clear,

    /// <summary>May put or take away what cannot be seen.</summary>
    Change,

    /// <summary>Hands the object on as it is now: sends, serializes, returns or stores it.</summary>
    Leave,

    /// <summary>Comes out of a call or a copy with all it holds.</summary>
    Arrive,
}

/// <summary>One step in the life of an object that is filled by name.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">Where it is done in the function that the object lives in, which orders it among the other steps.</param>
/// <param name="Element">What goes away with it: an element of a comma-separated list, a statement, or a call within a chain.</param>
/// <param name="Name">The name; null when it cannot be read.</param>
/// <param name="NameNode">The text that gives the name.</param>
/// <param name="Value">What is put beside the name.</param>
internal readonly record struct KeyedStep(
    KeyedStepKind Kind, SyntaxNode At, SyntaxNode Element, string? Name = null, SyntaxNode? NameNode = null, IOperation? Value = null);
