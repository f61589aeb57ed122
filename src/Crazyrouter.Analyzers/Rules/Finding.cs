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

    /// <summary>This finding with another about the same place: one repair does for the requests of both.</summary>
    public Finding With(Finding other)
    {
        var (first, second) = IsPreliminary && !other.IsPreliminary ? (other, this) : (this, other);
        return first.Repair is not { } repair || second.Repair is not { Kind: RepairKind.SetRoute } more || repair.Kind != more.Kind ? first
            : new Finding(first.Rule, first.Place, first.Message, repair.With(more)) { IsPreliminary = first.IsPreliminary, YieldsToReply = first.YieldsToReply };
    }

    /// <summary>Whether another finding about the same place says more.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>Whether a finding about the reply to the same request says it too, and better.</summary>
    public bool YieldsToReply { get; init; }
}
