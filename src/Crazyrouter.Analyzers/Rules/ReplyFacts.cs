using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What the contract knows of replies, as the readers and the reply rule ask for it.</summary>
internal static class ReplyFacts
{
    /// <summary>The names and markers that some edition reports when they are read.</summary>
    public static ReplyWords Words(ContractCatalog contract)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var markers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in contract.EditionNames)
        {
            if (contract.TryGetEdition(name, out var edition))
            {
                foreach (var fact in All(edition))
                {
                    if (fact.Rule is not null && fact.Holds == ReplyContent.Nothing)
                    {
                        names.Add(LastName(fact));
                    }

                    markers.UnionWith(fact.Markers);
                }
            }
        }

        return new ReplyWords(names.ToImmutableArray(), markers.ToImmutableArray());
    }

    /// <summary>The member that a fact's path ends in.</summary>
    public static string LastName(ReplyFact fact) => fact.Path.Substring(fact.Path.LastIndexOf('.') + 1);

    private static IEnumerable<ReplyFact> All(Edition edition)
    {
        foreach (var route in edition.Routes)
        {
            foreach (var fact in route.Reply)
            {
                yield return fact;
            }
        }

        foreach (var model in edition.Models)
        {
            foreach (var route in model.Routes)
            {
                foreach (var fact in route.Reply)
                {
                    yield return fact;
                }
            }
        }
    }
}
