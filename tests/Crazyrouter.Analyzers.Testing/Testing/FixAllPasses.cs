using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs Fix All of every fix in one scope: in each document, in each project, or in the solution.</summary>
/// <param name="offers">What is offered.</param>
/// <param name="check">Checks what comes out.</param>
/// <param name="scope">The scope.</param>
internal sealed class FixAllPasses(FixOffers offers, DiagnosticCheck check, FixAllScope scope)
{
    private readonly string _context = $"Fix All in {scope.ToString().ToLowerInvariant()}:";

    /// <summary>The wanted end is reached in the allowed number of passes, and there is nothing to fix in it.</summary>
    public async Task VerifyAsync(Solution start, Solution end, FixCount allowed, CancellationToken cancellationToken)
    {
        var verifier = check.Verifier.PushContext(_context);
        var wanted = await SolutionTexts.OfAsync(end, cancellationToken);
        var current = start;
        var passes = 0;
        while (await offers.FirstAsync(current, cancellationToken) is { } offer)
        {
            passes++;
            if (passes > allowed.Most)
            {
                wanted.Verify(await SolutionTexts.OfAsync(current, cancellationToken), verifier);
                verifier.Fail($"A further run would change more: '{offer.Action.Title}' is offered after {allowed.Most} pass(es), "
                    + $"for {DiagnosticComparison.Describe(offer.Diagnostic)}");
            }

            var next = await PassAsync(current, verifier, cancellationToken);
            current = wanted.SameAs(await SolutionTexts.OfAsync(next, cancellationToken)) ? end : next;
            await check.VerifyFixedCompilesAsync(start, current, _context, cancellationToken);
        }

        wanted.Verify(await SolutionTexts.OfAsync(current, cancellationToken), verifier);
        verifier.True(!allowed.IsExact || passes == allowed.Most, $"Expected {allowed.Most} passes, took {passes}.");
    }

    private async Task<Solution> PassAsync(Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var provider in offers.Providers)
        {
            foreach (var part in Parts(solution))
            {
                if (await offers.FirstAsync(solution, provider, part, cancellationToken) is { } offer)
                {
                    solution = await FixAllAsync(offer, solution, verifier, cancellationToken);
                }
            }
        }

        return solution;
    }

    /// <summary>The parts of a solution that one Fix All of this scope reaches.</summary>
    private IEnumerable<Func<Document, bool>> Parts(Solution solution) => scope switch
    {
        FixAllScope.Document => solution.Projects.SelectMany(project => project.DocumentIds)
            .Select(id => new Func<Document, bool>(document => document.Id == id)),
        FixAllScope.Project => solution.ProjectIds.Select(id => new Func<Document, bool>(document => document.Project.Id == id)),
        _ => [static _ => true],
    };

    private async Task<Solution> FixAllAsync(FixOffer offer, Solution solution, IVerifier verifier, CancellationToken cancellationToken)
    {
        var name = offer.Provider.GetType().Name;
        if (offer.Provider.GetFixAllProvider() is not { } fixAll || !fixAll.GetSupportedFixAllScopes().Contains(scope))
        {
            verifier.Fail($"{name} does not support it.");
            return solution;
        }

        var action = await fixAll.GetFixAsync(new FixAllContext(
            offer.Document,
            offer.Provider,
            scope,
            offer.Action.EquivalenceKey!,
            offer.Provider.FixableDiagnosticIds,
            new KnownDiagnostics(check.Diagnoses),
            cancellationToken));
        verifier.True(action is not null, $"{name} gives no fix.");
        return await FixOffer.ApplyAsync(action!, solution, verifier, cancellationToken);
    }

    /// <summary>Answers Fix All from what is known of the solution.</summary>
    private sealed class KnownDiagnostics(Diagnoses diagnoses) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await diagnoses.OfAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await diagnoses.OfAsync(document.Project, cancellationToken)).Where(one => one.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await diagnoses.OfAsync(project, cancellationToken)).Where(one => !one.Location.IsInSource);
    }
}
