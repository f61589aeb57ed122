using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// A test of code fixes. Beside what <see cref="AnalyzerTest{TVerifier}"/> checks: fixing one diagnostic after the other gives the fixed state,
/// every step of it compiles, Fix All gives it in one pass, and there is nothing left to fix afterwards.
/// </summary>
/// <typeparam name="TVerifier">Where a failure goes.</typeparam>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Makes a test without sources.</summary>
    protected CodeFixTest()
    {
        FixedState = NewState(MarkupMode.IgnoreFixable);
        BatchFixedState = NewState(MarkupMode.IgnoreFixable);
    }

    /// <summary>What the fixes must make of the test state. Without sources no fix is run; with those of the test state none may be offered.</summary>
    public SolutionState FixedState { get; }

    /// <summary>What Fix All must make of it, where that is not the same.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Which of the fixes offered for a diagnostic is taken, counted from 0; null: the first.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the fix that is taken; null: any.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Looks at each fix that is taken.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>How many single fixes it takes; negative: at most as many; null: at most one for each fixable diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How many passes of Fix All it takes; negative: at most as many; null: at most one.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>Checks to leave out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<CodeFixProvider> providers = [.. GetCodeFixProviders()];
        var ids = new ExpectedIds([.. GetDiagnosticAnalyzers()], [.. providers.SelectMany(provider => provider.FixableDiagnosticIds)]);
        var check = NewCheck();
        var start = await VerifyStartAsync(check, ids, cancellationToken);
        if (FixedState.Sources.Count == 0 && FixedState.AdditionalProjects.Count == 0)
        {
            return;
        }

        FixedState.InheritFrom(TestState);
        var end = await VerifyEndAsync(FixedState);
        var offers = new FixOffers(providers, check.Diagnoses, check.Verifier, CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier);
        await new SingleFixes(offers, check).VerifyAsync(start, end, Singles(), cancellationToken);

        var batchEnd = end;
        if (BatchFixedState.Sources.Count > 0 || BatchFixedState.AdditionalProjects.Count > 0)
        {
            BatchFixedState.InheritFrom(TestState);
            batchEnd = await VerifyEndAsync(BatchFixedState);
        }

        foreach (var scope in Scopes())
        {
            await new FixAllPasses(offers, check, scope).VerifyAsync(start, batchEnd, Passes(), cancellationToken);
        }

        async Task<Solution> VerifyEndAsync(SolutionState state)
        {
            var expectation = Expectation.Of(state, MarkupOptions, ids);
            var solution = await CreateSolutionAsync(expectation);
            await check.VerifyAsync(solution, expectation.Diagnostics, "The fixed code as the test wants it:", cancellationToken);
            return solution;
        }
    }

    private FixCount Singles() => CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne)
        ? FixCount.One
        : FixCount.From(NumberOfIncrementalIterations);

    private FixCount Passes() => FixCount.From(NumberOfFixAllIterations ?? -1);

    private IEnumerable<FixAllScope> Scopes()
    {
        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
        {
            return [];
        }

        return new[]
        {
            (Skip: CodeFixTestBehaviors.SkipFixAllInDocumentCheck, Scope: FixAllScope.Document),
            (Skip: CodeFixTestBehaviors.SkipFixAllInProjectCheck, Scope: FixAllScope.Project),
            (Skip: CodeFixTestBehaviors.SkipFixAllInSolutionCheck, Scope: FixAllScope.Solution),
        }.Where(check => !CodeFixTestBehaviors.HasFlag(check.Skip)).Select(check => check.Scope);
    }
}
