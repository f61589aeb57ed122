using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>What is known of one model on one route.</summary>
internal sealed class RouteFact
{
    /// <summary>The route.</summary>
    public required Route Route { get; init; }

    /// <summary>The route's path; <c>{model}</c> stands for a model in it.</summary>
    public required string Path { get; init; }

    /// <summary>How far the router stands behind it.</summary>
    public required Support Status { get; init; }

    /// <summary>The rule under which it is reported when an image is asked here; null where it may be.</summary>
    public string? Rule { get; init; }

    /// <summary>What the router does with the model here: the end of a sentence that begins with "the router"; may be empty.</summary>
    public string What { get; init; } = "";

    /// <summary>What to do instead: an imperative; empty where there is no rule.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The model to take instead; null where the model may stay.</summary>
    public string? InsteadModel { get; init; }

    /// <summary>The route to take instead; <see cref="Route.Unknown"/> where the route may stay.</summary>
    public Route InsteadRoute { get; init; }

    /// <summary>What is known of the parameters; others are not judged.</summary>
    public IReadOnlyList<ParameterFact> Parameters { get; init; } = [];

    /// <summary>What is known of the reply, in the order in which to look.</summary>
    public IReadOnlyList<ReplyFact> Reply { get; init; } = [];

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }

    /// <summary>What is known of the parameter of this wire name; null where nothing is.</summary>
    public ParameterFact? FindParameter(string wireName)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == wireName)
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>The fact that speaks of this path of the reply, <c>data[].url</c>; null where none does.</summary>
    public ReplyFact? FindReply(string path) => ReplyFact.Find(Reply, path);

    /// <summary>One sentence for whoever asks an image of the model here, under the name they know it by; for a fact with a rule.</summary>
    public string Describe(string model) => $"'{model}' on {Path}: the router {What}; {Instead}".Replace("{model}", model);
}
