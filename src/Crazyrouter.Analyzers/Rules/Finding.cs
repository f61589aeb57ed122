using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>One mistake: which rule, where it stands, one sentence about it, and what repairs it.</summary>
internal sealed class Finding
{
    public Finding(string rule, Location place, string message, Repair? repair)
    {
        Rule = rule;
        Place = place;
        Message = message;
        Repair = repair;
    }

    public string Rule { get; }

    public Location Place { get; }

    public string Message { get; }

    public Repair? Repair { get; }

    /// <summary>Whether a finding about the reply to the same request says it too, and better.</summary>
    public bool YieldsToReply { get; init; }
}
