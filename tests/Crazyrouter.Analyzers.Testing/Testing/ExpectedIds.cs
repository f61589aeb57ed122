using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The ids that markup may mean.</summary>
/// <param name="analyzers">The analyzers under test; where they have one descriptor in all, <c>[|...|]</c> means that one.</param>
/// <param name="fixable">The ids the fixes under test are for.</param>
internal sealed class ExpectedIds(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableHashSet<string> fixable)
{
    /// <summary>The ids the fixes under test are for.</summary>
    public ImmutableHashSet<string> Fixable { get; } = fixable;

    /// <summary>The id that <c>[|...|]</c> means.</summary>
    /// <exception cref="InvalidOperationException">The analyzers have none, or several.</exception>
    public string Default
    {
        get
        {
            var ids = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(one => one.Id).Distinct().ToList();
            return ids.Count == 1
                ? ids[0]
                : throw new InvalidOperationException($"[|...|] needs analyzers of one id; these have {ids.Count}. Write {{|id:...|}}.");
        }
    }
}
