using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers;

/// <summary>The options of each file of a compilation. Where all files have those of the compilation, as is usual, none is asked again.</summary>
internal sealed class OptionsByTree
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly OptionsStore _store;
    private readonly CrazyrouterOptions _global;
    private readonly bool _areSame = true;
    private readonly Dictionary<(string, string), OptionProblem> _problems = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="files">Files beside its sources that are analysed too.</param>
    /// <param name="provider">The options.</param>
    /// <param name="store">The sets that were met before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public OptionsByTree(
        Compilation compilation, ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider provider, OptionsStore store, CancellationToken cancellationToken)
    {
        _provider = provider;
        _store = store;
        _global = store.Of(provider.GlobalOptions);
        AddProblems(_global);
        AnalyzerConfigOptions? last = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (provider.GetOptions(tree) is var config && config != last && store.Of(config) is var options && options != _global)
            {
                _areSame = false;
                AddProblems(options);
            }

            last = config;
        }

        foreach (var file in files)
        {
            AddProblems(Of(file));
        }
    }

    /// <summary>Every value in force for some file that cannot be read, once each.</summary>
    public IReadOnlyCollection<OptionProblem> Problems => _problems.Values;

    public CrazyrouterOptions Of(SyntaxTree tree) => _areSame ? _global : _store.Of(_provider.GetOptions(tree));

    public CrazyrouterOptions Of(AdditionalText file) => _store.Of(_provider.GetOptions(file));

    private void AddProblems(CrazyrouterOptions options)
    {
        foreach (var problem in options.Problems)
        {
            _problems[(problem.Key, problem.Value)] = problem;
        }
    }
}
