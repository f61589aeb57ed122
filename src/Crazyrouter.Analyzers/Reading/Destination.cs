using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What a call does with the value it is given.</summary>
internal enum DestinationKind : byte
{
    /// <summary>It may send it.</summary>
    Call,

    /// <summary>It only prints, compares or asserts it.</summary>
    Mention,

    /// <summary>There is no call: the value leaves sight, and whoever has it may send it.</summary>
    OutOfSight,
}

/// <summary>A call that a value ends up in, and the URL it was joined with on the way.</summary>
internal sealed class Destination
{
    /// <summary>What goes where it cannot be followed.</summary>
    public static readonly Destination OutOfSight = new(DestinationKind.OutOfSight, null, null, null, null);

    public Destination(DestinationKind kind, IInvocationOperation? call, IArgumentOperation? argument, Url? url, CallFrame? frame)
    {
        Kind = kind;
        Call = call;
        Argument = argument;
        Url = url;
        Frame = frame;
    }

    public DestinationKind Kind { get; }

    /// <summary>The call; null out of sight.</summary>
    public IInvocationOperation? Call { get; }

    public IArgumentOperation? Argument { get; }

    /// <summary>The URL of the message or request object that carries the value; null when there is none.</summary>
    public Url? Url { get; }

    /// <summary>The calls of this compilation that the value went into on its way.</summary>
    public CallFrame? Frame { get; }
}
