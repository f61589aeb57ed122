using System.Collections.Generic;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>One object or array that the calls on a JSON writer write.</summary>
internal sealed class WrittenObject
{
    public WrittenObject(IInvocationOperation start, WrittenObject? parent, bool isArray)
    {
        Start = start;
        Parent = parent;
        IsArray = isArray;
    }

    /// <summary>The call that begins it.</summary>
    public IInvocationOperation Start { get; }

    /// <summary>The object or array it stands in; null where it stands alone.</summary>
    public WrittenObject? Parent { get; }

    public bool IsArray { get; }

    public List<WrittenMember> Members { get; } = new();

    /// <summary>Whether all its members were seen.</summary>
    public bool IsComplete { get; set; } = true;
}
