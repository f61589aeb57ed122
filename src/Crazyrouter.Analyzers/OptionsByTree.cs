using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>The options of each file of a compilation, read once per distinct set.</summary>
internal sealed class OptionsByTree
{
    private static readonly string[] Keys =
    {
        CrazyrouterOptions.Prefix + "hosts", CrazyrouterOptions.Prefix + "image_route", CrazyrouterOptions.Prefix + "assume_image_model",
        CrazyrouterOptions.Prefix + "model_aliases", CrazyrouterOptions.Prefix + "output_format", CrazyrouterOptions.Prefix + "contract",
    };

    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ContractCatalog _contract;
    private readonly ConcurrentDictionary<string, CrazyrouterOptions> _read = new();

    public OptionsByTree(AnalyzerConfigOptionsProvider provider, ContractCatalog contract)
    {
        _provider = provider;
        _contract = contract;
    }

    public CrazyrouterOptions Of(SyntaxTree tree) => Read(_provider.GetOptions(tree));

    public CrazyrouterOptions Of(AdditionalText file) => Read(_provider.GetOptions(file));

    /// <summary>Every value in force for some file that cannot be read, once each.</summary>
    public IReadOnlyCollection<OptionProblem> ProblemsIn(
        Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var problems = new Dictionary<(string, string), OptionProblem>();
        Add(Read(_provider.GlobalOptions), problems);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(Of(tree), problems);
        }

        foreach (var file in files)
        {
            Add(Of(file), problems);
        }

        return problems.Values;
    }

    private static void Add(CrazyrouterOptions options, Dictionary<(string, string), OptionProblem> problems)
    {
        foreach (var problem in options.Problems)
        {
            problems[(problem.Key, problem.Value)] = problem;
        }
    }

    /// <summary>Files mostly share their options: the six values together are the key, empty where none is set.</summary>
    private CrazyrouterOptions Read(AnalyzerConfigOptions config)
    {
        var key = string.Empty;
        foreach (var name in Keys)
        {
            if (config.TryGetValue(name, out var value))
            {
                key += name + "=" + value + "\n";
            }
        }

        // A method of its own makes the closure, so that options already read cost none.
        return _read.TryGetValue(key, out var known) ? known : Add(key, config);
    }

    private CrazyrouterOptions Add(string key, AnalyzerConfigOptions config) => _read.GetOrAdd(key, _ => CrazyrouterOptions.From(config, _contract));
}
