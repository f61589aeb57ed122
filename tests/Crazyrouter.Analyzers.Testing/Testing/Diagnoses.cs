using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What compiler and analyzers say of the projects of a test, asked once for each state of the solution.</summary>
/// <param name="analyzers">The analyzers under test.</param>
internal sealed class Diagnoses(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    // Fix All asks from several threads.
    private readonly ConcurrentDictionary<(Solution, ProjectId), Lazy<Task<ImmutableArray<Diagnostic>>>> _known = new();

    /// <summary>All diagnostics of a solution: by project, then file, then place.</summary>
    public async Task<ImmutableArray<Diagnostic>> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            all.AddRange(await OfAsync(project, cancellationToken));
        }

        return all.ToImmutable();
    }

    /// <summary>All diagnostics of a project: by file, then place.</summary>
    public Task<ImmutableArray<Diagnostic>> OfAsync(Project project, CancellationToken cancellationToken) =>
        _known.GetOrAdd((project.Solution, project.Id), _ => new Lazy<Task<ImmutableArray<Diagnostic>>>(() => DiagnoseAsync(project)))
            .Value.WaitAsync(cancellationToken);

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        var found = analyzers.IsEmpty
            ? compilation!.GetDiagnostics()
            : await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return
        [
            .. found
                .Where(diagnostic => !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
