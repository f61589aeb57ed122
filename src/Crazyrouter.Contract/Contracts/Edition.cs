using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>The contract as it stood at one date.</summary>
internal sealed class Edition
{
    private static readonly char[] s_pathEnds = ['?', '#'];
    private readonly Dictionary<string, ModelFact> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HostFact> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<EditionDetails> _details;

    public Edition(string name, IReadOnlyList<HostFact> hosts, IReadOnlyList<ModelFact> models, Lazy<EditionDetails> details)
    {
        Name = name;
        Hosts = hosts;
        Models = models;
        _details = details;
        foreach (var host in hosts)
        {
            _hosts.Add(host.Name, host);
        }

        foreach (var model in models)
        {
            _models.Add(model.Name, model);
            foreach (var alias in model.Aliases)
            {
                _models.Add(alias, model);
            }
        }
    }

    /// <summary>The edition's date, <c>yyyy-MM-dd</c>.</summary>
    public string Name { get; }

    /// <summary>The base for image requests, which the fixes write: <c>https://cn.crazyrouter.com/v1</c>.</summary>
    public string ImageRoute => HostOf(HostRole.ImageRoute).Base!;

    /// <summary>The host of the console, where image requests do not belong.</summary>
    public string ConsoleHost => HostOf(HostRole.Console).Name;

    /// <summary>The router's hosts.</summary>
    public IReadOnlyList<HostFact> Hosts { get; }

    /// <summary>The router's routes.</summary>
    public IReadOnlyList<RouteShape> Routes => _details.Value.Routes;

    /// <summary>The models the contract governs.</summary>
    public IReadOnlyList<ModelFact> Models { get; }

    /// <summary>What the router's HTTP errors mean.</summary>
    public IReadOnlyList<ErrorFact> Errors => _details.Value.Errors;

    /// <summary>What the body of an error holds.</summary>
    public IReadOnlyList<ReplyFact> ErrorBody => _details.Value.ErrorBody;

    /// <summary>What some of the router's messages mean.</summary>
    public IReadOnlyList<FailureFact> Failures => _details.Value.Failures;

    /// <summary>Reads all that would be read when it is first asked for.</summary>
    /// <exception cref="ContractFormatException">The contract's text is malformed, or contradicts itself.</exception>
    public void ReadDetails() => _ = _details.Value;

    /// <summary>The model of this name or alias, in any letter case; null where the contract does not govern it.</summary>
    public ModelFact? FindModel(string name) => _models.TryGetValue(name, out var model) ? model : null;

    /// <summary>The host of this name; null where the contract does not name it.</summary>
    public HostFact? FindHost(string host) => _hosts.TryGetValue(host, out var fact) ? fact : null;

    /// <summary>Whether the host is the router's: one that the contract names, or one below it.</summary>
    public bool IsRouterHost(string host)
    {
        for (var dot = -1; ; )
        {
            if (_hosts.ContainsKey(host.Substring(dot + 1)))
            {
                return true;
            }

            dot = host.IndexOf('.', dot + 1);
            if (dot < 0)
            {
                return false;
            }
        }
    }

    /// <summary>The route; null for <see cref="Route.Unknown"/>.</summary>
    public RouteShape? FindRoute(Route route)
    {
        foreach (var shape in Routes)
        {
            if (shape.Route == route)
            {
                return shape;
            }
        }

        return null;
    }

    /// <summary>Whether a route is one of the Images API.</summary>
    public bool MakesImagesOnly(Route route) => FindRoute(route) is { MakesImagesOnly: true };

    /// <summary>The route that a path or URL ends in, its query put aside, and the model that the path names, if it names one.</summary>
    public Route MatchPath(string path, out string? modelInPath)
    {
        var query = path.IndexOfAny(s_pathEnds);
        var bare = (query < 0 ? path : path.Substring(0, query)).TrimEnd('/');
        foreach (var shape in Routes)
        {
            if (shape.Matches(bare, out modelInPath))
            {
                return shape.Route;
            }
        }

        modelInPath = null;
        return Route.Unknown;
    }

    private HostFact HostOf(HostRole role)
    {
        foreach (var host in Hosts)
        {
            if (host.Role == role)
            {
                return host;
            }
        }

        throw new InvalidOperationException("The contract of " + Name + " names no host of the role " + role + ".");
    }
}
