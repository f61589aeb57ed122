using System;
using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Router.Validation;

/// <summary>One edition of the contract, as the router keeps it.</summary>
internal sealed record RouterContract(string Edition, IReadOnlyList<ModelContract> Models)
{
    /// <summary>The model of this name or alias; <see langword="null"/> where the contract does not govern it.</summary>
    public ModelContract? Find(string model) =>
        Models.FirstOrDefault(known => known.Names.Contains(model, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What the contract says of one model.</summary>
/// <param name="Name">The model's own name.</param>
/// <param name="Names">The name and its aliases.</param>
/// <param name="Family">The models it behaves like.</param>
/// <param name="Routes">What the contract says of it, by route.</param>
internal sealed record ModelContract(
    string Name, IReadOnlyList<string> Names, string Family, IReadOnlyDictionary<RouteKind, RouteContract> Routes)
{
    public RouteContract? On(RouteKind route) => Routes.GetValueOrDefault(route);
}

/// <summary>What the contract says of a model on one route.</summary>
/// <param name="IsServed">Whether the route makes this model's images at all.</param>
/// <param name="Parameters">The parameters it looks at.</param>
internal sealed record RouteContract(bool IsServed, IReadOnlyList<ParameterContract> Parameters);

/// <summary>What one parameter may be. Every member that is <see langword="null"/> or empty leaves it free in that respect.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="IsRejected">Whether any value is refused.</param>
/// <param name="Allowed">The only values taken.</param>
/// <param name="Range">The only numbers taken.</param>
/// <param name="Size">The only sizes taken.</param>
/// <param name="Needs">The parameter that must be there too, with one of the given values.</param>
internal sealed record ParameterContract(
    string Name,
    bool IsRejected = false,
    IReadOnlyList<string>? Allowed = null,
    NumberRange? Range = null,
    SizeLimits? Size = null,
    Need? Needs = null);

/// <summary>The whole numbers a parameter takes, both ends included.</summary>
internal sealed record NumberRange(long Least, long Most);

/// <summary>A parameter another one depends on, and the values it depends on.</summary>
internal sealed record Need(string Parameter, IReadOnlyList<string> Values);

/// <summary>The rules for a size written as <c>WxH</c>, in pixels.</summary>
/// <param name="Step">What both edges are multiples of.</param>
/// <param name="MostEdge">The longest edge.</param>
/// <param name="LeastPixels">The least area.</param>
/// <param name="MostPixels">The largest area.</param>
/// <param name="Ratio">The most the long edge may be of the short one.</param>
/// <param name="Words">The words taken in place of a size.</param>
internal sealed record SizeLimits(int Step, int MostEdge, long LeastPixels, long MostPixels, double Ratio, IReadOnlyList<string> Words);
