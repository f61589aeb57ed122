using System;
using System.Collections.Generic;
using System.Threading;

namespace Crazyrouter.Router.Faults;

/// <summary>
/// The faults to come. Rules may be added and cleared while the router runs. The first rule that meets a call decides it, and later rules
/// do not see that call: several rules for one call each come one after the other.
/// </summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Counted> _rules = [];

    /// <summary>Adds a rule behind the others; it counts the calls it sees from now on.</summary>
    /// <param name="rule">The rule.</param>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
        {
            _rules.Add(new(rule));
        }
    }

    /// <summary>Adds a rule for a path behind the others; it counts the calls it sees from now on.</summary>
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
            foreach (var counted in _rules)
            {
                if (path.StartsWith(counted.Rule.Path, StringComparison.Ordinal) && counted.Rule.Meets(++counted.Seen))
                {
                    return counted.Rule.Fault;
                }
            }

            return null;
        }
    }

    private sealed class Counted(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public int Seen { get; set; }
    }
}
