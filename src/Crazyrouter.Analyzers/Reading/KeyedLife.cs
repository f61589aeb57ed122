using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What happens to an object that is filled by name, from where it is made to where it is left.</summary>
internal sealed class KeyedLife
{
    public KeyedLife(IOperation origin, ImmutableArray<KeyedStep> steps)
    {
        Origin = origin;
        Steps = steps;
    }

    /// <summary>What makes the object, or the copy, clone or call that it comes out of.</summary>
    public IOperation Origin { get; }

    /// <summary>Its steps in the order in which they run.</summary>
    public ImmutableArray<KeyedStep> Steps { get; }
}
