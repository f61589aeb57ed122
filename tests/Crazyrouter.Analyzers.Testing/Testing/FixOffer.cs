using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A fix offered for a diagnostic: who offers it, where, and what it does.</summary>
internal sealed record FixOffer(CodeFixProvider Provider, Document Document, Diagnostic Diagnostic, CodeAction Action)
{
    /// <summary>The solution after an action, the fix itself or its Fix All; its trees are those that their text parses to.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action, Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var changes = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().ToList();
        verifier.Equal(1, changes.Count, $"The fix '{action.Title}' must change the solution in one operation; it has {changes.Count}.");
        var changed = changes[0].ChangedSolution;
        foreach (var id in changed.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var document = changed.GetDocument(id)!;
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            var parsed = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.ToString()));
            verifier.True(
                (await parsed.GetRootAsync(cancellationToken)).IsEquivalentTo(await tree.GetRootAsync(cancellationToken)),
                $"The fix '{action.Title}' makes a tree that its own text does not parse to:\n{tree}");
        }

        return changed;
    }
}
