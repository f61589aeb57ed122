using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;

namespace Crazyrouter.LightBulb;

/// <summary>Opens projects as an editor does, and writes down what it shows.</summary>
internal static class Editor
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Writes what is shown at each diagnostic of this package, in the order of projects, files and places.</summary>
    public static async Task WriteAsync(string output, IEnumerable<string> projects)
    {
        var host = MefHostServices.Create(MefHostServices.DefaultAssemblies
            .Add(Assembly.Load("Microsoft.CodeAnalysis.Features"))
            .Add(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features"))
            .Add(typeof(MSBuildWorkspace).Assembly)
            .Distinct());
        using var workspace = MSBuildWorkspace.Create(ImmutableDictionary<string, string>.Empty, host);
        foreach (var project in projects)
        {
            await workspace.OpenProjectAsync(project);
        }

        var service = new CodeFixService(host);
        var bulbs = new List<Bulb>();
        foreach (var opened in workspace.CurrentSolution.Projects.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            foreach (var diagnostic in await DiagnosticsOfAsync(opened))
            {
                bulbs.Add(await BulbAtAsync(opened, diagnostic, service));
            }
        }

        await File.WriteAllTextAsync(output, JsonSerializer.Serialize(bulbs, Json));
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(Project project)
    {
        var analyzers = project.AnalyzerReferences.SelectMany(one => one.GetAnalyzers(project.Language)).ToImmutableArray();
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return found
            .Where(one => one.Id.StartsWith("CRZ", StringComparison.Ordinal) && !one.IsSuppressed)
            .OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start);
    }

    private static async Task<Bulb> BulbAtAsync(Project project, Diagnostic diagnostic, CodeFixService service)
    {
        var (place, span) = (diagnostic.Location.GetLineSpan(), diagnostic.Location.SourceSpan);
        var actions = new List<BulbAction>();
        var marked = "";
        if (project.GetDocument(diagnostic.Location.SourceTree) is { } document)
        {
            marked = (await document.GetTextAsync()).ToString(span);
            foreach (var (action, provider) in await service.ActionsAtAsync(document, span))
            {
                actions.Add(provider.StartsWith("Crazyrouter.", StringComparison.Ordinal)
                    ? new BulbAction(
                        action.Title,
                        provider,
                        await TextAfterAsync(await action.GetPreviewOperationsAsync(CancellationToken.None), document),
                        await TextAfterAsync(await action.GetOperationsAsync(CancellationToken.None), document))
                    : new BulbAction(action.Title, provider, null, null));
            }
        }

        return new Bulb(
            project.Name, Path.GetFileName(place.Path), place.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.Severity.ToString(), marked, actions);
    }

    private static async Task<string?> TextAfterAsync(ImmutableArray<CodeActionOperation> operations, Document document)
    {
        var changed = operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id);
        return changed is null ? null : (await changed.GetTextAsync()).ToString();
    }
}
