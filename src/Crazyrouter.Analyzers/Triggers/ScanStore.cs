using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The searches for sets of words, one for each set, so that the same set meets its own verdicts again in the next compilation.</summary>
internal sealed class ScanStore
{
    /// <summary>Far more than the sets of one solution; past it the store begins anew, which costs time and nothing else.</summary>
    private const int Most = 64;

    private readonly Dictionary<string, TreeScan<IReadOnlyList<CarriedName>>> _scans = new(StringComparer.Ordinal);

    /// <summary>The search for names that stand for models, and what files say about those models.</summary>
    public TreeScan<IReadOnlyList<CarriedName>> ForModels(IEnumerable<string> models)
        => Find("models", models, static words => new(new WordScan(words, WordMatch.AnyCase), FileFlow.OfLiterals));

    /// <summary>The search for identifiers, wherever they stand.</summary>
    public TreeScan<IReadOnlyList<CarriedName>> ForIdentifiers(IEnumerable<string> identifiers)
        => Find("identifiers", identifiers, static words => new(new WordScan(words, WordMatch.Identifier), static (_, _, _) => null));

    /// <summary>The search for names that models, or what is read from replies, are carried on by.</summary>
    public TreeScan<IReadOnlyList<CarriedName>> ForNames(HashSet<CarriedName> names, bool areOfReplies)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var roles = new List<string>();
        foreach (var carried in names)
        {
            words.Add(carried.Name);
            roles.Add(carried.As + " " + carried.Name);
        }

        return Find(
            (areOfReplies ? "replies\n" : string.Empty) + Joined(Sorted(roles)),
            words,
            sorted => new(new WordScan(sorted, WordMatch.Identifier), (tree, scan, cancellationToken) => FileFlow.OfNames(tree, scan, names, areOfReplies, cancellationToken)));
    }

    private TreeScan<IReadOnlyList<CarriedName>> Find(
        string kind, IEnumerable<string> words, Func<string[], TreeScan<IReadOnlyList<CarriedName>>> make)
    {
        var sorted = Sorted(words);
        var key = kind + "\n" + Joined(sorted);
        lock (_scans)
        {
            if (!_scans.TryGetValue(key, out var scan))
            {
                if (_scans.Count == Most)
                {
                    _scans.Clear();
                }

                scan = make(sorted);
                _scans.Add(key, scan);
            }

            return scan;
        }
    }

    private static string[] Sorted(IEnumerable<string> words)
    {
        var sorted = new List<string>(words);
        sorted.Sort(StringComparer.Ordinal);
        return sorted.ToArray();
    }

    private static string Joined(string[] words) => string.Join("\n", words);
}
