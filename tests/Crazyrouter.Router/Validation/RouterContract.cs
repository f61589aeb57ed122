using System;
using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Router.Validation;

/// <summary>One edition of the contract, as the router keeps it.</summary>
/// <param name="Edition">The edition's name.</param>
/// <param name="Models">The models it governs.</param>
internal sealed record RouterContract(string Edition, IReadOnlyList<ModelContract> Models)
{
    /// <summary>The model of this name or alias; <see langword="null"/> where the contract does not govern it.</summary>
    public ModelContract? Find(string model) =>
        Models.FirstOrDefault(known => known.Names.Contains(model, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What the contract says of one model.</summary>
/// <param name="Name">The model's own name.</param>
/// <param name="Names">The name and its aliases.</param>
/// <param name="Family">The family it belongs to.</param>
/// <param name="Routes">What the contract says of it, by route.</param>
internal sealed record ModelContract(
    string Name, IReadOnlyList<string> Names, string Family, IReadOnlyDictionary<RouteKind, RouteContract> Routes)
{
    /// <summary>What the contract says of the model on a route; <see langword="null"/> where the route does not serve it.</summary>
    public RouteContract? On(RouteKind route) => Routes.GetValueOrDefault(route) is { Service: not Service.None } served ? served : null;
}

/// <summary>What the contract says of a model on one route.</summary>
/// <param name="Service">How far the route serves the model.</param>
/// <param name="Parameters">The parameters it looks at, by wire name.</param>
/// <param name="Replies">What stands at each path of the reply.</param>
internal sealed record RouteContract(
    Service Service, IReadOnlyDictionary<string, ParameterContract> Parameters, IReadOnlyDictionary<string, string> Replies)
{
    /// <summary>Whether this path of the reply holds something.</summary>
    public bool Answers(string path) => Replies.TryGetValue(path, out var holds) && holds != "nothing";
}

/// <summary>How far a route serves a model.</summary>
internal enum Service
{
    /// <summary>As documented.</summary>
    Full,

    /// <summary>Within the documented limits; what is beyond them is answered in a way of its own, and not refused.</summary>
    Subset,

    /// <summary>With text that shows people how an image was asked for.</summary>
    Observation,

    /// <summary>Not at all.</summary>
    None,
}
