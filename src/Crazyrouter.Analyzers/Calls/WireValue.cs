using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>All values that an expression can have on the wire; unknown when one of them cannot be told.</summary>
internal sealed class WireValue
{
    public static readonly WireValue Unknown = new(ImmutableArray<WireConstant>.Empty);

    public WireValue(ImmutableArray<WireConstant> possible) => Possible = possible;

    private WireValue(Location place, ImmutableArray<WireConstant> besides)
        : this(ImmutableArray<WireConstant>.Empty)
    {
        Place = place;
        Besides = besides;
    }

    public WireValue(WireConstant only)
        : this(ImmutableArray.Create(only))
    {
    }

    /// <summary>What an unknown value can be on the ways that can be told.</summary>
    public ImmutableArray<WireConstant> Besides { get; } = ImmutableArray<WireConstant>.Empty;

    /// <summary>A value that cannot be told.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="besides">What it is on other ways to it.</param>
    public static WireValue UnknownAt(Location place, ImmutableArray<WireConstant> besides) => new(place, besides);

    /// <summary>The possible values; empty when unknown.</summary>
    public ImmutableArray<WireConstant> Possible { get; }

    /// <summary>Where an unknown value is written; null for a known one, whose constants have places, and for one that is written nowhere.</summary>
    public Location? Place { get; }

    public bool IsKnown => !Possible.IsEmpty;

    /// <summary>The value when it can only be one, else null.</summary>
    public string? Single
    {
        get
        {
            if (Possible.IsEmpty)
            {
                return null;
            }

            var first = Possible[0];
            foreach (var other in Possible)
            {
                if (other.Kind != first.Kind || other.Text != first.Text)
                {
                    return null;
                }
            }

            return first.Kind is WireKind.Null or WireKind.Structure ? null : first.Text;
        }
    }

    /// <summary>Whether nothing is sent whatever path is taken.</summary>
    public bool IsAlwaysNull
    {
        get
        {
            foreach (var value in Possible)
            {
                if (value.Kind != WireKind.Null)
                {
                    return false;
                }
            }

            return IsKnown;
        }
    }
}
