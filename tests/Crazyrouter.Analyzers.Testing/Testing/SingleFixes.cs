using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fixes one diagnostic after the other, as a reader who clicks through them, until nothing is offered.</summary>
/// <param name="offers">What is offered.</param>
/// <param name="check">Checks each step.</param>
internal sealed class SingleFixes(FixOffers offers, DiagnosticCheck check)
{
    private const string Context = "One fix after the other:";

    /// <summary>Each step compiles, the last one is the wanted end, and it is reached in the allowed number of steps.</summary>
    public async Task VerifyAsync(Solution start, Solution end, FixCount allowed, CancellationToken cancellationToken)
    {
        var verifier = check.Verifier.PushContext(Context);
        var most = allowed.Most ?? await offers.CountFixableAsync(start, cancellationToken);
        var current = start;
        var steps = 0;
        while (!(allowed.Stops && steps == most) && await offers.FirstAsync(current, cancellationToken) is { } offer)
        {
            steps++;
            verifier.True(steps <= most, $"The fixes do not come to an end: '{offer.Action.Title}' is offered after {most} fixes, "
                + $"for {DiagnosticComparison.Describe(offer.Diagnostic)}");
            var next = await FixOffer.ApplyAsync(offer.Action, current, verifier, cancellationToken);
            var texts = await SolutionTexts.OfAsync(next, cancellationToken);
            verifier.True(
                !texts.SameAs(await SolutionTexts.OfAsync(current, cancellationToken)),
                $"The fix '{offer.Action.Title}' changes nothing, for {DiagnosticComparison.Describe(offer.Diagnostic)}");

            // The wanted end is diagnosed already.
            current = texts.SameAs(await SolutionTexts.OfAsync(end, cancellationToken)) ? end : next;
            await check.VerifyFixedCompilesAsync(start, current, Context, cancellationToken);
        }

        (await SolutionTexts.OfAsync(end, cancellationToken)).Verify(await SolutionTexts.OfAsync(current, cancellationToken), verifier);
        verifier.True(!allowed.IsExact || steps == most, $"Expected {most} fixes, took {steps}.");
    }
}
