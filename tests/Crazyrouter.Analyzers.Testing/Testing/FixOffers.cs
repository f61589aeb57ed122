using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds what the fixes under test offer in a solution, and takes the one that the test asks for.</summary>
/// <param name="providers">The fixes.</param>
/// <param name="diagnoses">What there is to fix.</param>
/// <param name="verifier">Where a failure goes.</param>
/// <param name="index">Which of the fixes of a diagnostic is taken; null: the first.</param>
/// <param name="key">The equivalence key it must have; null: any.</param>
/// <param name="look">Looks at each fix that is taken.</param>
internal sealed class FixOffers(
    ImmutableArray<CodeFixProvider> providers,
    Diagnoses diagnoses,
    IVerifier verifier,
    int? index,
    string? key,
    Action<CodeAction, IVerifier>? look)
{
    /// <summary>The fixes under test.</summary>
    public ImmutableArray<CodeFixProvider> Providers { get; } = providers;

    /// <summary>How many diagnostics of a solution are of an id that a fix is for.</summary>
    public async Task<int> CountFixableAsync(Solution solution, CancellationToken cancellationToken)
    {
        var all = await diagnoses.OfAsync(solution, cancellationToken);
        return all.Count(one => Providers.Any(provider => provider.FixableDiagnosticIds.Contains(one.Id)));
    }

    /// <summary>The first fix that any provider offers in a solution; null: none.</summary>
    public async Task<FixOffer?> FirstAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var provider in Providers)
        {
            if (await FirstAsync(solution, provider, static _ => true, cancellationToken) is { } offer)
            {
                return offer;
            }
        }

        return null;
    }

    /// <summary>The first fix that a provider offers in the documents of a solution that <paramref name="within"/> names; null: none.</summary>
    public async Task<FixOffer?> FirstAsync(
        Solution solution, CodeFixProvider provider, Func<Document, bool> within, CancellationToken cancellationToken)
    {
        var fixable = provider.FixableDiagnosticIds;
        foreach (var diagnostic in await diagnoses.OfAsync(solution, cancellationToken))
        {
            if (fixable.Contains(diagnostic.Id)
                && solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && within(document)
                && Choose(await OfferedAsync(provider, document, diagnostic, cancellationToken)) is { } action)
            {
                look?.Invoke(action, verifier);
                return new FixOffer(provider, document, diagnostic, action);
            }
        }

        return null;
    }

    private async Task<List<CodeAction>> OfferedAsync(
        CodeFixProvider provider, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        verifier.True(
            actions.All(action => action.EquivalenceKey is not null),
            $"{provider.GetType().Name} offers a fix without an equivalence key for {diagnostic.Id}: Fix All cannot tell it from others.");
        verifier.True(
            actions.DistinctBy(action => action.EquivalenceKey).Count() == actions.Count,
            $"{provider.GetType().Name} offers two fixes of one equivalence key for {diagnostic.Id}: Fix All cannot tell them apart.");
        return actions;
    }

    private CodeAction? Choose(List<CodeAction> actions)
    {
        var suited = key is null ? actions : actions.FindAll(action => action.EquivalenceKey == key);
        return suited.ElementAtOrDefault(index ?? 0);
    }
}
