using System.Collections.Generic;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One project of a test: its files, references and kind.</summary>
/// <param name="name">The project's name.</param>
/// <param name="defaultPrefix">What the default names of its sources start with.</param>
/// <param name="defaultExtension">What they end with, without the dot.</param>
public class ProjectState(string name, string defaultPrefix, string defaultExtension)
{
    /// <summary>The project's name, its assembly's too.</summary>
    public string Name { get; } = name;

    /// <summary>What is built of it; null: a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>The sources, with markup.</summary>
    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>Files beside the sources that analyzers may read.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>The <c>.editorconfig</c> and global configuration files.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>References to compiled assemblies.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>Names of the projects of the same test that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>Takes over from another state of the same project what this one leaves open.</summary>
    internal void InheritFrom(ProjectState other)
    {
        OutputKind ??= other.OutputKind;
        Fill(Sources, other.Sources);
        Fill(AdditionalFiles, other.AdditionalFiles);
        Fill(AnalyzerConfigFiles, other.AnalyzerConfigFiles);
        Fill(AdditionalReferences, other.AdditionalReferences);
        Fill(AdditionalProjectReferences, other.AdditionalProjectReferences);
    }

    private static void Fill<T>(List<T> own, List<T> inherited)
    {
        if (own.Count == 0)
        {
            own.AddRange(inherited);
        }
    }
}
