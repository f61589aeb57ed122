using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What several requests say about the same text is said once.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Distinct(IReadOnlyList<Finding> findings)
    {
        if (findings.Count < 2)
        {
            return findings;
        }

        var places = new Dictionary<(string, Location), int>();
        var distinct = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (places.TryGetValue((finding.Rule, finding.Place), out var at))
            {
                distinct[at] = distinct[at].With(finding);
            }
            else
            {
                places.Add((finding.Rule, finding.Place), distinct.Count);
                distinct.Add(finding);
            }
        }

        return distinct;
    }
}
