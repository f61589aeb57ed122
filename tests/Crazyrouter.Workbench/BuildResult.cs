using System;
using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Workbench;

/// <summary>How a build ended.</summary>
/// <param name="Command">The command's own result.</param>
/// <param name="Findings">What the compiler logged, by target framework.</param>
public sealed record BuildResult(CommandResult Command, IReadOnlyDictionary<string, IReadOnlyList<Finding>> Findings)
{
    /// <summary>The rules' findings, each place once, whatever target frameworks it was found for.</summary>
    public IReadOnlyList<Finding> OfRules =>
        [.. Findings.Values.SelectMany(all => all).Where(finding => finding.Id.StartsWith("CRZ", StringComparison.Ordinal)).Distinct()];
}
