using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>An operation that produces a value, and the place in the asker's own text that stands for it.</summary>
internal readonly struct Source
{
    public Source(IOperation operation, Location place, CallFrame? frame)
    {
        Operation = operation;
        Place = place;
        Frame = frame;
    }

    /// <summary>A literal, a creation, a call; or a reference that leads no further.</summary>
    public IOperation Operation { get; }

    /// <summary>The operation itself when it stands where it was asked for, else the reference there that leads to it.</summary>
    public Location Place { get; }

    /// <summary>The calls the trail went into to get there: what the parameters around it are.</summary>
    public CallFrame? Frame { get; }

    /// <summary>Whether the trail ended at a variable nobody in sight gives a value.</summary>
    public bool IsOpaque => OperationFacts.Referenced(Operation) is ILocalSymbol or IParameterSymbol
        || OperationFacts.Referenced(Operation) is IFieldSymbol { IsStatic: false };
}
