using System.Collections.Immutable;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>All values that an expression can have on the wire; unknown when one of them cannot be told.</summary>
internal sealed class WireValue
{
    public static readonly WireValue Unknown = new(ImmutableArray<WireConstant>.Empty);

    public WireValue(ImmutableArray<WireConstant> possible) => Possible = possible;

    public WireValue(WireConstant only)
        : this(ImmutableArray.Create(only))
    {
    }

    /// <summary>The possible values; empty when unknown.</summary>
    public ImmutableArray<WireConstant> Possible { get; }

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
