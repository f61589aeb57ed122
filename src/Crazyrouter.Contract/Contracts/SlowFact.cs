using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>Values of a parameter with which one call can outlast usual timeouts.</summary>
internal sealed class SlowFact
{
    /// <summary>The values that take long.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The parameter that, when it is <c>true</c>, keeps the reply coming, so that no timeout is hit.</summary>
    public required string Unless { get; init; }

    /// <summary>The time that a call can outlast, in seconds: a timeout of as much is too short.</summary>
    public required int Seconds { get; init; }

    /// <summary>The timeout to set instead, in seconds.</summary>
    public required int Allow { get; init; }

    /// <summary>The rule under which a shorter timeout is reported.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the request is certainly slow with this value, and certainly not streamed.</summary>
    public bool Applies(ParameterFact fact, SentValue value, ISentParameters sent)
    {
        if (value.State != SentState.Known || value.IsNull || fact.TakenValue(value.Text!) is not { } taken || !IsSlow(taken))
        {
            return false;
        }

        var stream = sent[Unless];
        return stream.State == SentState.Absent
            || (stream.State == SentState.Known && !string.Equals(stream.Text, "true", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsSlow(string value)
    {
        foreach (var slow in Values)
        {
            if (slow == value)
            {
                return true;
            }
        }

        return false;
    }
}
