using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What sends a request, and what reads its reply, by the route that makes the image.</summary>
internal static class RouteRepair
{
    /// <summary>The repair of a request that shall take another route, under another model where one is named.</summary>
    public static Repair To(Route route, string? model, ImmutableArray<Endpoint> endpoints, CrazyrouterOptions options)
        => new(RepairKind.SetRoute, route.ToString(), model is null ? ImmutableArray<Write>.Empty : Model(model)) { Address = AddressFor(endpoints, options) };

    /// <summary>The repair of a call whose reply was read for an image that another route, or another member, gives.</summary>
    public static Repair ForReply(AnsweredCall call, ReplyRead read, CrazyrouterOptions options)
    {
        var route = call.Route == Route.ChatCompletions ? Route.ImageGenerations : call.Route;
        foreach (var source in read.Sources)
        {
            if (source.Origin is { } origin)
            {
                return To(route, ModelFor(origin.Request, route, options), ImmutableArray.Create(origin.Endpoint), options);
            }
        }

        return To(route, null, ImmutableArray<Endpoint>.Empty, options);
    }

    public static ImmutableArray<Write> Model(string model) => ImmutableArray.Create(new Write(Repair.Model, model, WireKind.Text));

    /// <summary>Null where the model that is asked makes images on the route; else the first that the contract stands behind there.</summary>
    private static string? ModelFor(Request? request, Route route, CrazyrouterOptions options)
    {
        if (request?.Model.Single is { } asked && options.FindModel(asked)?.On(route) is { Rule: null })
        {
            return null;
        }

        foreach (var model in options.Edition.Models)
        {
            if (model.On(route) is { Rule: null, Status: Support.Stable })
            {
                return model.Name;
            }
        }

        return null;
    }

    /// <summary>The code's own base stays where it makes images, or cannot be seen.</summary>
    private static string? AddressFor(ImmutableArray<Endpoint> endpoints, CrazyrouterOptions options)
    {
        var image = options.ImageRoute == options.Edition.ImageRoute ? string.Empty : options.ImageRoute;
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Host is { } host && (options.Edition.FindHost(host) is { Rule: not null }
                || string.Equals(host, new Uri(options.ImageRoute).Host, StringComparison.OrdinalIgnoreCase)))
            {
                return image;
            }
        }

        return null;
    }
}
