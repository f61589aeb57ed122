using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>All rules: holds a request against the contract and gives back what is wrong with it.</summary>
internal static class ContractRules
{
    private static readonly ImmutableArray<Rule> Rules = ImmutableArray.Create<Rule>(
        new ParameterRule(),
        new RouteRule(),
        new HostRule(),
        new TimeoutRule());

    public static void Check(Request request, CrazyrouterOptions options, ICollection<Finding> findings)
    {
        if (Judged.From(request, options) is { } judged)
        {
            foreach (var rule in Rules)
            {
                rule.Check(judged, findings);
            }
        }
    }
}
