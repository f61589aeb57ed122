using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
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
    private readonly Lazy<Facts> _facts;

    /// <summary>Creates the analyzer over the contract of this package.</summary>
    public CrazyrouterAnalyzer()
        : this(static () => ContractCatalog.Current, isGated: true)
    {
    }

    /// <summary>Creates the analyzer over another contract, or one that visits every file: what the gate costs and must not cost is measured against it.</summary>
    internal CrazyrouterAnalyzer(Func<ContractCatalog> contract, bool isGated) => _facts = new Lazy<Facts>(() => new Facts(contract(), isGated));

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
    internal static TriggerWords WordsOf(ContractCatalog contract)
    {
        var replies = ReplyFacts.Words(contract);
        return TriggerWords.Of(contract, replies.Names, replies.Markers);
    }

    /// <summary>The gate of a contract.</summary>
    internal static TriggerGate GateOf(ContractCatalog contract)
    {
        var replies = ReplyFacts.Words(contract);
        return new TriggerGate(WordsOf(contract), (root, places) => ReplyDeclarations.At(places, root, replies));
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var facts = _facts.Value;
        var requestFiles = RequestFileAnalysis.FilesAmong(context.Options.AdditionalFiles);
        var options = new OptionsByTree(
            context.Compilation, requestFiles, context.Options.AnalyzerConfigOptionsProvider, facts.Options, context.CancellationToken);
        if (options.Problems.Count > 0)
        {
            context.RegisterCompilationEndAction(end => Report(options.Problems, end));
        }

        if (!requestFiles.IsEmpty)
        {
            context.RegisterAdditionalFileAction(new RequestFileAnalysis(options, facts.Models).Analyze);
        }

        var files = facts.Gate?.Open(context.Compilation, options, context.CancellationToken)
            ?? TriggeredFiles.All(context.Compilation, root => ReplyDeclarations.In(root, facts.Replies));
        if (!files.IsEmpty)
        {
            context.RegisterSemanticModelAction(new CompilationAnalysis(context.Compilation, options, files, facts.Replies, facts.Identifiers).Analyze);
        }
    }

    private static void Report(IReadOnlyCollection<OptionProblem> problems, CompilationAnalysisContext context)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnreadableOption, Location.None, problem.Key, problem.Value, problem.Allowed));
        }
    }

    /// <summary>What is the same for every compilation.</summary>
    private sealed class Facts
    {
        public Facts(ContractCatalog contract, bool isGated)
        {
            Options = new OptionsStore(contract);
            Replies = ReplyFacts.Words(contract);
            Models = new WordScan(WordsOf(contract).Models, WordMatch.AnyCase);
            Gate = isGated ? GateOf(contract) : null;
        }

        public OptionsStore Options { get; }

        public ReplyWords Replies { get; }

        /// <summary>What files name, kept over compilations.</summary>
        public IdentifiersByTree Identifiers { get; } = new();

        /// <summary>Without one of these no file names a governed model.</summary>
        public WordScan Models { get; }

        /// <summary>Null where every file is visited.</summary>
        public TriggerGate? Gate { get; }
    }
}
