using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Rules;
using Crazyrouter.Analyzers.Triggers;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>Reads what a program sends to the router and holds it against the contract. One analyzer for all rules, for they share the reading.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CrazyrouterAnalyzer : DiagnosticAnalyzer
{
    private readonly Func<ContractCatalog> _contract;
    private readonly TriggerGate? _gate;
    private readonly Lazy<WordScan> _models;

    /// <summary>Creates the analyzer over the contract of this package.</summary>
    public CrazyrouterAnalyzer()
        : this(static () => ContractCatalog.Current, isGated: true)
    {
    }

    /// <summary>Creates the analyzer over another contract, or one that visits every file: what the gate costs and must not cost is measured against it.</summary>
    internal CrazyrouterAnalyzer(Func<ContractCatalog> contract, bool isGated)
    {
        _contract = contract;
        _gate = isGated ? new TriggerGate(() => WordsOf(contract())) : null;
        _models = new Lazy<WordScan>(() => new WordScan(TriggerWords.OfModels(contract()), WordMatch.AnyCase));
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>The words that open the gate, those of replies as the reply rule knows them.</summary>
    internal static string[] WordsOf(ContractCatalog contract)
    {
        var replies = ReplyFacts.Words(contract);
        return TriggerWords.Of(contract, replies.Names, replies.Markers);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var contract = _contract();
        var options = new OptionsByTree(context.Options.AnalyzerConfigOptionsProvider, contract);
        var files = RequestFileAnalysis.FilesAmong(context.Options.AdditionalFiles);
        var problems = options.ProblemsIn(context.Compilation, files, context.CancellationToken);
        if (problems.Count > 0)
        {
            context.RegisterCompilationEndAction(end => Report(problems, end));
        }

        if (!files.IsEmpty)
        {
            context.RegisterAdditionalFileAction(new RequestFileAnalysis(options, _models.Value).Analyze);
        }

        var triggered = _gate?.Open(context.Compilation, options, context.CancellationToken);
        if (triggered?.Count == 0)
        {
            return;
        }

        var analysis = new CompilationAnalysis(context.Compilation, options, triggered, ReplyFacts.Words(contract));
        context.RegisterSemanticModelAction(analysis.Analyze);
    }

    private static void Report(IReadOnlyCollection<OptionProblem> problems, CompilationAnalysisContext context)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnreadableOption, Location.None, problem.Key, problem.Value, problem.Allowed));
        }
    }
}
