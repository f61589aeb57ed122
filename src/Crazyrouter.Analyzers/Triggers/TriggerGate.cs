using System;
using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// Tells which files of a compilation can hold a mistake: those whose text holds a trigger word, and those that name something which such a
/// file gives a trigger to. A search's verdict on a file is kept with its tree: after an edit the edited file alone is searched again, unless
/// the edit changes what is named.
/// </summary>
internal sealed class TriggerGate
{
    /// <summary>A program that hands its models on under more names than these is visited whole: that is cheaper, and misses nothing.</summary>
    private const int MostNames = 256;

    private readonly Lazy<TreeScan> _words;
    private readonly ScanStore _scans = new();

    /// <param name="words">The trigger words, asked for once.</param>
    public TriggerGate(Func<string[]> words)
        => _words = new Lazy<TreeScan>(() => new TreeScan(new WordScan(words(), WordMatch.AnyCase)));

    /// <summary>The files to visit; empty when nothing in the compilation talks to the router.</summary>
    public HashSet<SyntaxTree> Open(Compilation compilation, OptionsByTree options, CancellationToken cancellationToken)
    {
        var triggered = new HashSet<SyntaxTree>();
        var count = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            if (_words.Value.Finds(tree, cancellationToken) || options.Of(tree) is var read
                && (read.AssumedModel is not null || AliasesOf(read)?.Finds(tree, cancellationToken) == true))
            {
                triggered.Add(tree);
            }
        }

        if (triggered.Count > 0 && triggered.Count < count)
        {
            AddThoseThatName(compilation, options, triggered, cancellationToken);
        }

        return triggered;
    }

    private TreeScan? AliasesOf(CrazyrouterOptions options)
        => options.AliasNames.Count == 0 ? null : _scans.For(options.AliasNames, WordMatch.AnyCase);

    private void AddThoseThatName(
        Compilation compilation, OptionsByTree options, HashSet<SyntaxTree> triggered, CancellationToken cancellationToken)
    {
        var carried = new CarriedNames(compilation, cancellationToken);
        foreach (var tree in triggered)
        {
            carried.Collect(tree, _words.Value.Words);
            if (AliasesOf(options.Of(tree)) is { } aliases)
            {
                carried.Collect(tree, aliases.Words);
            }
        }

        for (var names = carried.TakeNew(); names.Count > 0; names = carried.TakeNew())
        {
            if (carried.Count > MostNames)
            {
                triggered.UnionWith(compilation.SyntaxTrees);
                return;
            }

            // A name that is new may stand in files that are open already.
            var scan = _scans.For(names, WordMatch.Identifier);
            foreach (var tree in compilation.SyntaxTrees)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (scan.Finds(tree, cancellationToken))
                {
                    triggered.Add(tree);
                    carried.Collect(tree, scan.Words);
                }
            }
        }
    }
}
