using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>Another parameter without which a parameter is not accepted.</summary>
internal sealed class Dependency
{
    /// <summary>The other parameter.</summary>
    public required ParameterFact On { get; init; }

    /// <summary>The values of the other parameter that will do.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The rule under which it is reported when the other one is not so.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the other parameter, as sent, is certainly none of the values. A value that is itself mistaken counts as the
    /// one it is meant to be, for that is what it will be.</summary>
    public bool IsBroken(ISentParameters sent)
    {
        var other = sent[On.Name];
        if (other.State == SentState.Unknown)
        {
            return false;
        }

        var isSent = other.State == SentState.Known && !other.IsNull;
        if ((isSent ? On.MeantValue(other.Text!) : On.Default) is not { } effective)
        {
            return true;
        }

        foreach (var value in Values)
        {
            if (string.Equals(value, effective, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
