using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The names carried in one compilation, each handed out once as what holds a model, and once as what is called with one.</summary>
internal sealed class CarriedNames
{
    /// <summary>A program that hands its models on under more names than these is visited whole: that is cheaper, and misses nothing.</summary>
    private const int Most = 256;

    /// <summary>Many a name that is asked for is none of the program's; so many are not looked up any more.</summary>
    private const int MostAsked = 4 * Most;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<CarriedName> _known = new();
    private readonly HashSet<CarriedName> _asked = new();
    private HashSet<CarriedName> _new = new();

    public CarriedNames(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether there are more names than are worth following.</summary>
    public bool AreTooMany => _known.Count > Most || _asked.Count > MostAsked;

    public void Add(IReadOnlyList<CarriedName> carried)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            if (carried[i].Name.Length > 0 && _asked.Add(carried[i]))
            {
                _new.Add(carried[i]);
            }
        }
    }

    /// <summary>The names found since they were last taken.</summary>
    public HashSet<CarriedName> TakeNew()
    {
        var taken = new HashSet<CarriedName>();
        var declared = DeclaredNames();
        foreach (var carried in _new)
        {
            // Only what the program declares itself has a body to go into.
            if (carried.As == CarriedAs.Holder || (declared.Contains(carried.Name) && (carried.On is null || declared.Contains(carried.On))))
            {
                var plain = new CarriedName(carried.Name, carried.As == CarriedAs.HolderDeclaredHere ? CarriedAs.Holder : carried.As);
                if (_known.Add(plain))
                {
                    taken.Add(plain);
                }
            }
        }

        _new = new HashSet<CarriedName>();
        return taken;
    }

    /// <summary>Those of the new names that the program declares, from one walk through its declarations.</summary>
    private HashSet<string> DeclaredNames()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var carried in _new)
        {
            if (carried.As != CarriedAs.Holder)
            {
                asked.Add(carried.Name);
                if (carried.On is not null)
                {
                    asked.Add(carried.On);
                }
            }
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        if (asked.Count > 0)
        {
            _compilation.ContainsSymbolsWithName(name => asked.Contains(name) && declared.Add(name) && declared.Count == asked.Count, SymbolFilter.TypeAndMember, _cancellationToken);
        }

        return declared;
    }
}
