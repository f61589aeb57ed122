using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// Tells which files of a compilation can hold a mistake: those whose text holds a trigger word, and those that name something which a
/// declaration or a call in such a file gives a trigger to. The verdict on a file's text is kept with its tree, so that an edit rescans one file.
/// </summary>
internal sealed class TriggerGate
{
    /// <summary>A constant of a constant of a constant is found; longer chains are not written.</summary>
    private const int MostRounds = 4;

    private static readonly object Yes = new();
    private static readonly object No = new();

    private readonly Lazy<WordScan> _words;
    private readonly ConditionalWeakTable<SyntaxTree, object> _verdicts = new();

    public TriggerGate(Func<ContractCatalog> contract) => _words = new Lazy<WordScan>(() => new WordScan(TriggerWords.Of(contract())));

    /// <summary>The files to visit; empty when nothing in the compilation talks to the router.</summary>
    public HashSet<SyntaxTree> Open(Compilation compilation, OptionsByTree options, CancellationToken cancellationToken)
    {
        var triggered = new HashSet<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (HoldsWord(tree, cancellationToken) || options.Of(tree) is var read && (read.AssumedModel is not null || HoldsAlias(tree, read, cancellationToken)))
            {
                triggered.Add(tree);
            }
        }

        if (triggered.Count > 0 && triggered.Count < CountOf(compilation))
        {
            AddThoseThatName(compilation, options, triggered, cancellationToken);
        }

        return triggered;
    }

    private static int CountOf(Compilation compilation)
    {
        var count = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            count++;
        }

        return count;
    }

    private bool HoldsWord(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_verdicts.TryGetValue(tree, out var verdict))
        {
            verdict = _words.Value.Finds(tree.GetText(cancellationToken)) ? Yes : No;
            _verdicts.GetValue(tree, _ => verdict);
        }

        return verdict == Yes;
    }

    private static bool HoldsAlias(SyntaxTree tree, CrazyrouterOptions options, CancellationToken cancellationToken)
        => options.AliasScan is { } aliases && aliases.Finds(tree.GetText(cancellationToken));

    private void AddThoseThatName(
        Compilation compilation, OptionsByTree options, HashSet<SyntaxTree> triggered, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new List<SyntaxTree>(triggered);
        var scans = new Dictionary<SyntaxTree, WordScan>();
        for (var round = 0; round < MostRounds && fresh.Count > 0; round++)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tree in fresh)
            {
                var scan = scans.TryGetValue(tree, out var naming) ? naming : options.Of(tree).AliasScan ?? _words.Value;
                CarriedNames.Collect(tree, scan, compilation, names, cancellationToken);
                if (scan != _words.Value && naming is null)
                {
                    CarriedNames.Collect(tree, _words.Value, compilation, names, cancellationToken);
                }
            }

            names.ExceptWith(known);
            known.UnionWith(names);
            fresh = names.Count == 0 ? new List<SyntaxTree>() : AddNaming(names, compilation, triggered, scans, cancellationToken);
        }
    }

    private static List<SyntaxTree> AddNaming(
        HashSet<string> names, Compilation compilation, HashSet<SyntaxTree> triggered, Dictionary<SyntaxTree, WordScan> scans,
        CancellationToken cancellationToken)
    {
        var words = new string[names.Count];
        names.CopyTo(words);
        var scan = new WordScan(words);
        var fresh = new List<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!triggered.Contains(tree) && scan.Finds(tree.GetText(cancellationToken)))
            {
                triggered.Add(tree);
                scans[tree] = scan;
                fresh.Add(tree);
            }
        }

        return fresh;
    }
}
