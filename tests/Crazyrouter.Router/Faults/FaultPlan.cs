using System;
using System.Collections.Generic;
using System.Threading;

namespace Crazyrouter.Router.Faults;

/// <summary>The faults to come. Rules may be added and cleared while the router runs; the first rule that meets a call decides it.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Counted> _rules = [];

    /// <summary>Adds a rule; it counts calls from now on.</summary>
    /// <param name="rule">The rule.</param>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
        {
            _rules.Add(new(rule));
        }
    }

    /// <summary>Adds a rule for a path; it counts calls from now on.</summary>
    /// <param name="path">What the request's path begins with.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="first">The first call that is met, from 1.</param>
    /// <param name="calls">How many calls are met from there on; <see langword="null"/> meets all.</param>
    public void Add(string path, Fault fault, int first = 1, int? calls = null) => Add(new FaultRule(path, fault, first, calls));

    /// <summary>Forgets all rules.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    internal Fault? Next(string path)
    {
        lock (_lock)
        {
            Fault? met = null;
            foreach (var counted in _rules)
            {
                if (path.StartsWith(counted.Rule.Path, StringComparison.Ordinal) && counted.Rule.Meets(++counted.Seen))
                {
                    met ??= counted.Rule.Fault;
                }
            }

            return met;
        }
    }

    private sealed class Counted(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public int Seen { get; set; }
    }
}
