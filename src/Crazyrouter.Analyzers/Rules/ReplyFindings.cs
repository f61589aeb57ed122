using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What is wrong with the reads of replies in one file, and whose routes these findings speak for.</summary>
internal sealed class ReplyFindings
{
    /// <summary>The mistakes.</summary>
    public List<Finding> Findings { get; } = new();

    /// <summary>The places of the models of calls whose replies are read wrongly: that they take a wrong route is the same mistake.</summary>
    public HashSet<Location> Models { get; } = new();
}
