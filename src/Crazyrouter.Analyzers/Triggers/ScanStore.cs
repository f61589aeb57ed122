using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The searches for sets of words, one for each set, so that the same set meets its own verdicts again in the next compilation.</summary>
internal sealed class ScanStore
{
    /// <summary>Far more than the sets of one solution; past it the store begins anew, which costs time and nothing else.</summary>
    private const int Most = 64;

    private readonly Dictionary<string, TreeScan> _scans = new(StringComparer.Ordinal);

    public TreeScan For(IEnumerable<string> words, WordMatch match)
    {
        var sorted = new List<string>(words);
        sorted.Sort(StringComparer.Ordinal);
        var key = match + "\n" + string.Join("\n", sorted);
        lock (_scans)
        {
            if (!_scans.TryGetValue(key, out var scan))
            {
                if (_scans.Count == Most)
                {
                    _scans.Clear();
                }

                scan = new TreeScan(new WordScan(sorted.ToArray(), match));
                _scans.Add(key, scan);
            }

            return scan;
        }
    }
}
