using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What a JSON writer writes as a member's value.</summary>
internal enum WrittenKind : byte
{
    /// <summary>The value that the call is given.</summary>
    Given,

    Null,

    /// <summary>An object or array.</summary>
    Structure,

    /// <summary>What another method writes.</summary>
    Unseen,
}

/// <summary>A member that a JSON writer writes, in one call or in two.</summary>
/// <param name="Name">What gives its name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Value">What gives its value; null where no argument does.</param>
/// <param name="NameCall">The call that writes its name.</param>
/// <param name="ValueCall">The call that writes its value; the same one, or the next.</param>
internal sealed record WrittenMember(IOperation Name, WrittenKind Kind, IOperation? Value, IInvocationOperation NameCall, IOperation ValueCall);
