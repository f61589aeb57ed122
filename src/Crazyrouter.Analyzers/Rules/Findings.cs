using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What several requests say about the same text is said once.</summary>
internal static class Findings
{
    public static IEnumerable<Finding> Distinct(IReadOnlyList<Finding> findings)
    {
        var seen = new HashSet<(string, Location)>();
        foreach (var finding in findings)
        {
            if (seen.Add((finding.Rule, finding.Place)))
            {
                yield return finding;
            }
        }
    }
}
