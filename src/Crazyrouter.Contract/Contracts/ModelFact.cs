using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>A model the contract governs.</summary>
internal sealed class ModelFact(Lazy<EditionDetails> details)
{
    /// <summary>The name the router documents.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the same model.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where the aliases were read; null where there are none.</summary>
    public Source? AliasSource { get; init; }

    /// <summary>The family whose facts it shares.</summary>
    public required string Family { get; init; }

    /// <summary>What is known of the model, route by route.</summary>
    public IReadOnlyList<RouteFact> Routes => details.Value.ModelRoutes[Name];

    /// <summary>What is known of the model on this route; null where nothing is.</summary>
    public RouteFact? On(Route route)
    {
        foreach (var fact in Routes)
        {
            if (fact.Route == route)
            {
                return fact;
            }
        }

        return null;
    }
}
