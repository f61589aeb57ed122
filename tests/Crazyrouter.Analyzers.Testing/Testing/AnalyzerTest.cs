using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of analyzers: sources with markup, compiled and analyzed, must give exactly the diagnostics they are marked with.</summary>
/// <typeparam name="TVerifier">Where a failure goes.</typeparam>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Makes a test without sources.</summary>
    protected AnalyzerTest() => TestState = NewState(MarkupMode.Allow);

    /// <summary>The language of the sources.</summary>
    public abstract string Language { get; }

    /// <summary>The sources, and what is expected in them.</summary>
    public SolutionState TestState { get; }

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The diagnostics expected beside those the markup expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>Ids that are suppressed in the compilation.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>From which severity on the compiler's diagnostics must be expected.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>The framework that sources compile against.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = new("net10.0");

    /// <summary>Changes to the solution before it is analyzed; each is given the main project's id.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>What the default names of sources start with, before their number.</summary>
    protected virtual string DefaultFilePath => "/0/Test";

    /// <summary>What names of sources end with, without the dot.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>The main project's name.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>Runs the test.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message says what differs (with <see cref="DefaultVerifier"/>).</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunImplAsync(cancellationToken);

    /// <summary>The compilation's options, but for the output kind.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>How sources are parsed.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>The analyzers under test.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>Makes all checks.</summary>
    protected virtual Task RunImplAsync(CancellationToken cancellationToken) =>
        VerifyStartAsync(NewCheck(), new ExpectedIds([.. GetDiagnosticAnalyzers()], []), cancellationToken);

    private protected SolutionState NewState(MarkupMode mode) =>
        new(DefaultTestProjectName, DefaultFilePath, DefaultFileExt) { MarkupHandling = mode };

    private protected DiagnosticCheck NewCheck() =>
        new(new Diagnoses([.. GetDiagnosticAnalyzers()]), CompilerDiagnostics, new TVerifier());

    /// <summary>The state's solution.</summary>
    private protected async Task<Solution> CreateSolutionAsync(Expectation state)
    {
        var options = CreateCompilationOptions();
        var disabled = DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress));
        options = options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(disabled));
        var solution = await TestSolution.CreateAsync(state, Language, options, CreateParseOptions());
        return SolutionTransforms.Aggregate(solution, (current, transform) => transform(current, current.ProjectIds[0]));
    }

    /// <summary>Checks the test state, and that the same sources are left alone once they are generated; gives its solution.</summary>
    private protected async Task<Solution> VerifyStartAsync(DiagnosticCheck check, ExpectedIds ids, CancellationToken cancellationToken)
    {
        var state = Expectation.Of(TestState, MarkupOptions, ids);
        var solution = await CreateSolutionAsync(state);
        await check.VerifyAsync(solution, state.Diagnostics, "The code under test:", cancellationToken);
        var analyzersSpeak = state.Diagnostics.Any(one => !DiagnosticCheck.IsCompilers(one.Id));
        if (analyzersSpeak && !TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            await check.VerifyGeneratedCodeAsync(solution, cancellationToken);
        }

        return solution;
    }
}
