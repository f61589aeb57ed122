using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>What sends a request, and what reads its reply, by the route that makes the image.</summary>
internal static class RouteRepair
{
    /// <summary>The repair of a request that another route answers, under the name it has there; or that can stay with another model.</summary>
    public static Repair To(RouteFact fact, ModelFact asked, Request request, Route route, CrazyrouterOptions options)
    {
        var there = asked.On(fact.InsteadRoute) is { Rule: not null, InsteadModel: { } other } ? other : asked.Name;
        var target = fact.InsteadModel is { } stays ? options.FindModel(stays)?.On(route) : null;
        var stay = fact.InsteadModel is { } model && ParameterSwitch.TakesPicturesOf(request, target) ? Model(model) : ImmutableArray<Write>.Empty;
        var parameters = ParameterSwitch.To(request, fact.InsteadModel, fact.InsteadModel is null ? fact.InsteadRoute : route, options);
        var models = stay.Add(new Write(Repair.RouteModel, there, WireKind.Text));
        return new(RepairKind.SetRoute, fact.InsteadRoute.ToString(), models)
        {
            Address = AddressFor(request.Endpoints, options),
            Parameters = parameters,
            ReadPath = EmptyIn(target),
            LinkPath = LinkIn(target),
        };
    }

    /// <summary>
    /// The repair of a call whose reply was read for an image that another route, or another member, gives; null where the replies
    /// that the read may be of need different ones.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="read">The read.</param>
    /// <param name="fact">What the contract knows of what was read.</param>
    /// <param name="options">The options of its file.</param>
    public static Repair? ForReply(AnsweredCall call, ReplyRead read, ReplyFact fact, CrazyrouterOptions options)
    {
        var route = call.Route == Route.ChatCompletions ? Route.ImageGenerations : call.Route;
        Repair? common = null;
        foreach (var source in read.Sources)
        {
            if (source.Origin is { } origin)
            {
                var repair = ForOrigin(origin, route, fact, options);
                if (common is not null && !common.IsSame(repair))
                {
                    return null;
                }

                common = repair;
            }
        }

        return common ?? To(route, ImmutableArray<Write>.Empty, ImmutableArray<Endpoint>.Empty, options, ImmutableArray<Write>.Empty);
    }

    private static Repair ForOrigin(ReplyOrigin origin, Route route, ReplyFact fact, CrazyrouterOptions options)
    {
        var models = ModelsFor(origin.Request, route, options);
        var model = models.IsEmpty ? null : models[models.Length - 1].Value;
        var parameters = origin.Request is { } request && model is not null ? ParameterSwitch.To(request, model, route, options) : ImmutableArray<Write>.Empty;
        var target = model is null ? null : options.Edition.FindModel(model)?.On(route);
        var timeout = origin.Request is { } slow && TimeoutRule.AllowedFor(slow, target) is { } allowed
            ? models.Add(new Write(Repair.ClientTimeout, allowed, WireKind.Number)) : models;
        return new(RepairKind.SetRoute, route.ToString(), timeout)
        {
            Address = AddressFor(ImmutableArray.Create(origin.Endpoint), options),
            Parameters = parameters,
            ReadPath = fact.Path,
            LinkPath = LinkIn(target),
        };
    }

    /// <summary>Where a reply holds nothing and is read for an image; null where there is no such place.</summary>
    private static string? EmptyIn(RouteFact? route)
    {
        foreach (var fact in route?.Reply ?? Array.Empty<ReplyFact>())
        {
            if (fact is { Holds: ReplyContent.Nothing, Rule: not null })
            {
                return fact.Path;
            }
        }

        return null;
    }

    /// <summary>Where a reply holds the image's link; null where it holds none.</summary>
    private static string? LinkIn(RouteFact? route)
    {
        foreach (var fact in route?.Reply ?? Array.Empty<ReplyFact>())
        {
            if (fact.Holds == ReplyContent.Link)
            {
                return fact.Path;
            }
        }

        return null;
    }

    public static ImmutableArray<Write> Model(string model) => ImmutableArray.Create(new Write(Repair.Model, model, WireKind.Text));

    private static Repair To(
        Route route, ImmutableArray<Write> models, ImmutableArray<Endpoint> endpoints, CrazyrouterOptions options, ImmutableArray<Write> parameters)
        => new(RepairKind.SetRoute, route.ToString(), models) { Address = AddressFor(endpoints, options), Parameters = parameters };

    /// <summary>The model that is asked, where it makes images on the route; else the first that the contract stands behind there.</summary>
    private static ImmutableArray<Write> ModelsFor(Request? request, Route route, CrazyrouterOptions options)
    {
        if (request?.Model.Single is { } asked && options.FindModel(asked) is { } known && known.On(route) is { Rule: null })
        {
            return ImmutableArray.Create(new Write(Repair.RouteModel, known.Name, WireKind.Text));
        }

        foreach (var model in options.Edition.Models)
        {
            if (model.On(route) is { Rule: null, Status: Support.Stable })
            {
                return Model(model.Name).Add(new Write(Repair.RouteModel, model.Name, WireKind.Text));
            }
        }

        return ImmutableArray<Write>.Empty;
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
