using System;
using System.Collections.Generic;
using System.Threading;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// Tells which files of a compilation can hold a mistake: those whose text holds a trigger word, and those that name something which such a
/// file gives a trigger to. A search's verdict on a file is kept with its tree: after an edit the edited file alone is searched again, unless
/// the edit changes what is named.
/// </summary>
internal sealed class TriggerGate
{
    /// <summary>The one search that most files are ever put to: for all words at once.</summary>
    private readonly TreeScan<object> _any;
    private readonly TreeScan<IReadOnlyList<CarriedName>> _models;
    private readonly TreeScan<ReplyDeclarations> _replies;
    private readonly ScanStore _scans = new();

    /// <param name="words">The trigger words.</param>
    /// <param name="declared">What a file declares to stand for a word of replies, told the places where one is written.</param>
    public TriggerGate(TriggerWords words, Func<SyntaxNode, IEnumerable<int>, ReplyDeclarations> declared)
    {
        var all = new List<string>(words.Models);
        all.AddRange(words.Replies);
        _any = new TreeScan<object>(new WordScan(all.ToArray(), WordMatch.AnyCase), static (_, scan, _) => scan);
        _models = _scans.ForModels(words.Models);
        _replies = new TreeScan<ReplyDeclarations>(
            new WordScan(words.Replies, WordMatch.AnyCase),
            (tree, scan, stop) => declared(tree.GetRoot(stop), scan.Places(tree.GetText(stop))));
    }

    /// <summary>The files to visit.</summary>
    public TriggeredFiles Open(Compilation compilation, OptionsByTree options, CancellationToken cancellationToken)
    {
        var requests = new HashSet<SyntaxTree>();
        var replies = new HashSet<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_any.Finds(tree, cancellationToken))
            {
                AddIf(_models.Finds(tree, cancellationToken), tree, requests);
                AddIf(_replies.Finds(tree, cancellationToken), tree, replies);
            }

            AddIf(options.Of(tree).AssumedModel is not null || AliasesOf(tree, options)?.Finds(tree, cancellationToken) == true, tree, requests);
        }

        var count = CountOf(compilation);
        AddThoseGivenModels(compilation, options, requests, count, cancellationToken);
        return new TriggeredFiles(requests, replies, AddThoseThatMeanReplies(compilation, replies, count, cancellationToken));
    }

    private static void AddIf(bool isTriggered, SyntaxTree tree, HashSet<SyntaxTree> triggered)
    {
        if (isTriggered)
        {
            triggered.Add(tree);
        }
    }

    private static int CountOf(Compilation compilation)
        => compilation.SyntaxTrees is ICollection<SyntaxTree> trees ? trees.Count : int.MaxValue;

    private TreeScan<IReadOnlyList<CarriedName>>? AliasesOf(SyntaxTree tree, OptionsByTree options)
        => options.Of(tree).AliasNames is { Count: > 0 } aliases ? _scans.ForModels(aliases) : null;

    private void AddThoseGivenModels(
        Compilation compilation, OptionsByTree options, HashSet<SyntaxTree> requests, int count, CancellationToken cancellationToken)
    {
        if (requests.Count == 0 || requests.Count == count)
        {
            return;
        }

        var carried = new CarriedNames(compilation, cancellationToken);
        foreach (var tree in requests)
        {
            carried.Add(_models.Read(tree, cancellationToken) ?? Array.Empty<CarriedName>());
            carried.Add(AliasesOf(tree, options)?.Read(tree, cancellationToken) ?? Array.Empty<CarriedName>());
        }

        AddThoseThatName(carried, compilation, requests, areOfReplies: false, cancellationToken);
    }

    /// <summary>Adds the files that mean a word of replies by a name that another file gives it, and tells what gives it.</summary>
    private List<ReplyDeclarations> AddThoseThatMeanReplies(
        Compilation compilation, HashSet<SyntaxTree> replies, int count, CancellationToken cancellationToken)
    {
        var declarations = new List<ReplyDeclarations>();
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var carried = new CarriedNames(compilation, cancellationToken);
        foreach (var tree in replies)
        {
            if (_replies.Read(tree, cancellationToken) is { } declared)
            {
                declarations.Add(declared);
                identifiers.UnionWith(declared.Identifiers);
                foreach (var record in declared.Records)
                {
                    carried.Add(new[] { new CarriedName(record, CarriedAs.Holder) });
                }
            }
        }

        if (replies.Count < count)
        {
            if (identifiers.Count > 0)
            {
                var scan = _scans.ForIdentifiers(identifiers);
                foreach (var tree in compilation.SyntaxTrees)
                {
                    AddIf(scan.Finds(tree, cancellationToken), tree, replies);
                }
            }

            AddThoseThatName(carried, compilation, replies, areOfReplies: true, cancellationToken);
        }

        return declarations;
    }

    /// <summary>Adds the files that name what is carried, and then those that name what these carry on.</summary>
    private void AddThoseThatName(
        CarriedNames carried, Compilation compilation, HashSet<SyntaxTree> triggered, bool areOfReplies, CancellationToken cancellationToken)
    {
        for (var names = carried.TakeNew(); names.Count > 0; names = carried.TakeNew())
        {
            // A name that is new may stand in files that are open already.
            var scan = _scans.ForNames(names, areOfReplies);
            foreach (var tree in compilation.SyntaxTrees)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (carried.AreTooMany)
                {
                    triggered.UnionWith(compilation.SyntaxTrees);
                    return;
                }

                if (scan.Read(tree, cancellationToken) is { } more)
                {
                    triggered.Add(tree);
                    carried.Add(more);
                }
            }
        }
    }
}
