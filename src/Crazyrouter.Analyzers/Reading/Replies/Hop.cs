using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>One step of a trail back: what is taken from where, and through which calls the trail then leads.</summary>
internal readonly struct Hop
{
    public Hop(Taking taking, CallFrame? frame)
    {
        Taking = taking;
        Frame = frame;
    }

    public Taking Taking { get; }

    public CallFrame? Frame { get; }

    /// <summary>A step to an operation that gives the same value.</summary>
    public static Hop Same(IOperation from, CallFrame? frame) => new(Taking.Same(from), frame);
}
