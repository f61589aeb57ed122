using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
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
    private readonly ConcurrentDictionary<string, ReadValues> _read = new();
    private volatile ReadValues? _last;

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

    /// <summary>Files mostly share their options: what the last file had is compared first, and costs nothing where it is the same.</summary>
    private CrazyrouterOptions Read(AnalyzerConfigOptions config)
    {
        var last = _last;
        if (last?.IsOf(config) != true)
        {
            _last = last = _read.GetOrAdd(Values(config), values => new ReadValues(values, CrazyrouterOptions.From(config, _contract)));
        }

        return last.Options;
    }

    /// <summary>The values that are set, together: empty where none is.</summary>
    private static string Values(AnalyzerConfigOptions config)
    {
        var values = new StringBuilder();
        foreach (var name in Keys)
        {
            values.Append(config.TryGetValue(name, out var value) ? value : null).Append('\n');
        }

        return values.ToString();
    }

    /// <summary>One set of values, and the options they are read to.</summary>
    private sealed class ReadValues
    {
        private readonly string[] _values;

        public ReadValues(string values, CrazyrouterOptions options)
        {
            _values = values.Split('\n');
            Options = options;
        }

        public CrazyrouterOptions Options { get; }

        /// <summary>Whether a file's values are these.</summary>
        public bool IsOf(AnalyzerConfigOptions config)
        {
            for (var i = 0; i < Keys.Length; i++)
            {
                if ((config.TryGetValue(Keys[i], out var value) ? value : string.Empty) != _values[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
