using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>What an edition says beyond the names of hosts and models. It is read when it is first asked for: most compilations never do.</summary>
internal sealed class EditionDetails
{
    /// <summary>The router's routes.</summary>
    public required IReadOnlyList<RouteShape> Routes { get; init; }

    /// <summary>What is known of the models on the routes, by the models' names.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<RouteFact>> ModelRoutes { get; init; }

    /// <summary>What the router's HTTP errors mean.</summary>
    public required IReadOnlyList<ErrorFact> Errors { get; init; }

    /// <summary>What the body of an error holds.</summary>
    public required IReadOnlyList<ReplyFact> ErrorBody { get; init; }

    /// <summary>What some of the router's messages mean.</summary>
    public required IReadOnlyList<FailureFact> Failures { get; init; }
}
