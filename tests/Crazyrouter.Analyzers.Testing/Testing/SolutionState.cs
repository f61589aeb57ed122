using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A solution as a test sets it up, before or after a fix: the main project, further ones, and what is expected in them.</summary>
/// <param name="name">The main project's name.</param>
/// <param name="defaultPrefix">What the default names of its sources start with.</param>
/// <param name="defaultExtension">What they end with, without the dot.</param>
public sealed class SolutionState(string name, string defaultPrefix, string defaultExtension)
    : ProjectState(name, defaultPrefix, defaultExtension)
{
    /// <summary>The other projects, by name.</summary>
    public ProjectCollection AdditionalProjects { get; } = new(defaultExtension);

    /// <summary>The diagnostics expected beside those the markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>What becomes of markup in the sources.</summary>
    public MarkupMode MarkupHandling { get; set; }

    /// <summary>Takes over from another state what this one leaves open; expected diagnostics are each state's own.</summary>
    internal void InheritFrom(SolutionState other)
    {
        base.InheritFrom(other);
        foreach (var (key, project) in other.AdditionalProjects)
        {
            AdditionalProjects[key].InheritFrom(project);
        }
    }
}
