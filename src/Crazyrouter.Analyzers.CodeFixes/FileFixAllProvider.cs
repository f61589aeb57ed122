using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>
/// All fixes of one file in one edit, whatever the rules: they share commas, usings, constants and types. Roslyn's own provider goes by
/// documents, of which a file has one for each project and framework; here they all become the same text.
/// </summary>
internal sealed class FileFixAllProvider : FixAllProvider
{
    private readonly ImmutableArray<DocumentFix> _fixes;

    /// <param name="fixes">The fixes, the promised one first.</param>
    public FileFixAllProvider(ImmutableArray<DocumentFix> fixes) => _fixes = fixes;

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(
        FixOf(fixAllContext.CodeActionEquivalenceKey) is { } fix
            ? CodeAction.Create("Repair what is sent to Crazyrouter", stop => FixAsync(fix, fixAllContext.WithCancellationToken(stop)), fix.EquivalenceKey)
            : null);

    /// <summary>
    /// The fix of a key. Without a key it is what the rules promise: the command line takes the key of the first diagnostic it has, whatever
    /// its id, and has none where no fix is offered for that one.
    /// </summary>
    private DocumentFix? FixOf(string? equivalenceKey)
    {
        foreach (var fix in _fixes)
        {
            if (equivalenceKey is null || fix.EquivalenceKey == equivalenceKey)
            {
                return fix;
            }
        }

        return null;
    }

    private static async Task<Solution> FixAsync(DocumentFix fix, FixAllContext context)
    {
        var solution = context.Solution;
        var found = await FoundAsync(context).ConfigureAwait(false);
        var done = new HashSet<DocumentId>();
        foreach (var id in found.Keys)
        {
            if (done.Contains(id))
            {
                continue;
            }

            var file = await SharedFile.OfAsync(context.Solution.GetDocument(id)!, context.CancellationToken).ConfigureAwait(false);
            var text = await file.FixAsync(fix, found, context.CancellationToken).ConfigureAwait(false);
            foreach (var document in file.Documents)
            {
                done.Add(document.Id);
                solution = text is null ? solution : solution.WithDocumentText(document.Id, text);
            }
        }

        return solution;
    }

    /// <summary>The diagnostics in the scope, by document.</summary>
    private static async Task<IReadOnlyDictionary<DocumentId, List<Diagnostic>>> FoundAsync(FixAllContext context)
    {
        var found = new Dictionary<DocumentId, List<Diagnostic>>();
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                foreach (var id in document.GetLinkedDocumentIds().Add(document.Id))
                {
                    Add(await context.GetDocumentDiagnosticsAsync(context.Solution.GetDocument(id)!).ConfigureAwait(false), context.Solution, found);
                }

                break;
            case FixAllScope.Project:
                Add(await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false), context.Solution, found);
                break;
            case FixAllScope.Solution:
                foreach (var project in context.Solution.Projects)
                {
                    Add(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false), context.Solution, found);
                }

                break;
        }

        return found;
    }

    private static void Add(ImmutableArray<Diagnostic> diagnostics, Solution solution, Dictionary<DocumentId, List<Diagnostic>> found)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
            {
                continue;
            }

            if (!found.TryGetValue(document.Id, out var those))
            {
                found.Add(document.Id, those = new List<Diagnostic>());
            }

            those.Add(diagnostic);
        }
    }
}
