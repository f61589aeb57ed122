using System.Collections.Immutable;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>What a repair does. The set is closed: every carrier can do all of it, or says that it cannot.</summary>
internal enum RepairKind : byte
{
    /// <summary>Give a parameter another value.</summary>
    Set,

    /// <summary>Send another parameter in its place; only remove it where the other is already sent.</summary>
    Rename,

    /// <summary>Do not send it.</summary>
    Remove,

    /// <summary>Send one more parameter beside it.</summary>
    Add,

    /// <summary>Go to another route.</summary>
    SetRoute,

    /// <summary>Go to another host.</summary>
    SetHost,

    /// <summary>Wait longer.</summary>
    SetTimeout,
}

/// <summary>One repair of one request, as it travels in <c>Diagnostic.Properties</c> from the analyzer to the fix.</summary>
internal sealed class Repair
{
    private const string Prefix = "crazyrouter.";

    public Repair(RepairKind kind, string parameter, string? name = null, string? value = null)
    {
        Kind = kind;
        Parameter = parameter;
        Name = name;
        Value = value;
    }

    public RepairKind Kind { get; }

    /// <summary>The wire name of the parameter it is about.</summary>
    public string Parameter { get; }

    /// <summary>The wire name of the parameter to send instead or beside.</summary>
    public string? Name { get; }

    /// <summary>The value to send, the host, the route, or the seconds of a timeout.</summary>
    public string? Value { get; }

    /// <summary>A second parameter sent with the first, where one becomes two.</summary>
    public Repair? And { get; init; }
}
