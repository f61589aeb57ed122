using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Solutions of one project without files, one per set of references and options, made once: a test forks it, and so shares the
/// references it has bound, which is most of the time that a small compilation takes.
/// </summary>
internal static class BaseSolutions
{
    private static readonly ConcurrentDictionary<Key, Lazy<Task<Solution>>> Solutions = new();

    /// <summary>The base solution; its one project is the main project.</summary>
    public static Task<Solution> GetAsync(
        string projectName, string language, CompilationOptions compilation, ParseOptions parse, IEnumerable<MetadataReference> references)
    {
        var key = new Key(projectName, language, compilation, parse, [.. references]);
        return Solutions.GetOrAdd(key, static key => new Lazy<Task<Solution>>(() => CreateAsync(key))).Value;
    }

    private static async Task<Solution> CreateAsync(Key key)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            key.ProjectName,
            key.ProjectName,
            key.Language,
            compilationOptions: key.Compilation,
            parseOptions: key.Parse,
            metadataReferences: key.References);
        var workspace = new AdhocWorkspace();
        workspace.AddProject(project);
        var compilation = await workspace.CurrentSolution.Projects.Single().GetCompilationAsync(CancellationToken.None);

        // Binds the references now, once, for all forks.
        _ = compilation!.GetSpecialType(SpecialType.System_Object);
        return workspace.CurrentSolution;
    }

    private sealed record Key(
        string ProjectName, string Language, CompilationOptions Compilation, ParseOptions Parse, ImmutableArray<MetadataReference> References)
    {
        public bool Equals(Key? other) =>
            other is not null
            && (ProjectName, Language) == (other.ProjectName, other.Language)
            && Compilation.Equals(other.Compilation)
            && Parse.Equals(other.Parse)
            && References.AsEnumerable().SequenceEqual(other.References, ReferenceEqualityComparer.Instance);

        public override int GetHashCode() =>
            HashCode.Combine(ProjectName, Compilation, Parse, References.Length, RuntimeHelpers.GetHashCode(References.FirstOrDefault()));
    }
}
