using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>The call that a reply answers, as the contract sees it: what its reply can hold.</summary>
internal sealed class AnsweredCall
{
    private AnsweredCall(string model, Route route, string path, IReadOnlyList<ReplyFact> facts, bool isRouteKnown)
    {
        Model = model;
        Route = route;
        Path = path;
        Facts = facts;
        IsRouteKnown = isRouteKnown;
    }

    /// <summary>What a sentence calls the model.</summary>
    public string Model { get; }

    public Route Route { get; }

    /// <summary>The route's path.</summary>
    public string Path { get; }

    /// <summary>What the contract knows of the reply.</summary>
    public IReadOnlyList<ReplyFact> Facts { get; }

    /// <summary>Whether the route was seen; else it is only what the path read from the reply looks like.</summary>
    public bool IsRouteKnown { get; }

    /// <summary>The call behind a reply, once for each model it may ask; none where the contract does not govern it or nothing is known of it.</summary>
    public static ImmutableArray<AnsweredCall> From(ReplySource source, CrazyrouterOptions options)
    {
        if (source.Origin is not { } origin)
        {
            return OnRoute(Route.ChatCompletions, null, options, isRouteKnown: false);
        }

        if ((origin.Endpoint.Host is { } host && !options.IsRouterHost(host))
            || (origin.Request is { } sent && RequestRoute.GoesElsewhere(sent, options)))
        {
            return ImmutableArray<AnsweredCall>.Empty;
        }

        var route = RouteOf(origin, options, out var isElsewhere);
        return isElsewhere ? ImmutableArray<AnsweredCall>.Empty : OnRoute(route == Route.Unknown ? Route.ChatCompletions : route, origin, options, route != Route.Unknown);
    }

    private static Route RouteOf(ReplyOrigin origin, CrazyrouterOptions options, out bool isElsewhere)
    {
        isElsewhere = false;
        var route = origin.Request is { } request ? RequestRoute.Of(request, options) : Route.Unknown;
        if (route == Route.Unknown && origin.Endpoint.Path is { } path)
        {
            route = options.Edition.MatchPath(path, out _);
            isElsewhere = route == Route.Unknown && RequestRoute.NamesAnotherRoute(path);
        }

        return route;
    }

    private static ImmutableArray<AnsweredCall> OnRoute(Route route, ReplyOrigin? origin, CrazyrouterOptions options, bool isRouteKnown)
    {
        if (origin?.Request?.Model is not { IsKnown: true } model)
        {
            return OfUnknownModel(route, options, isRouteKnown) is { } call ? ImmutableArray.Create(call) : ImmutableArray<AnsweredCall>.Empty;
        }

        var answered = ImmutableArray.CreateBuilder<AnsweredCall>(model.Possible.Length);
        foreach (var possible in model.Possible)
        {
            if (possible.Kind != WireKind.Text || options.FindModel(possible.Text) is not { } fact)
            {
                return ImmutableArray<AnsweredCall>.Empty;
            }

            if (Replies(fact.On(route), route, options.Edition) is { } facts)
            {
                answered.Add(new AnsweredCall(possible.Text, route, PathOf(route, options.Edition), facts, isRouteKnown));
            }
        }

        return answered.ToImmutable();
    }

    /// <summary>Chat answers every model with text; what other routes answer depends on the model.</summary>
    private static AnsweredCall? OfUnknownModel(Route route, CrazyrouterOptions options, bool isRouteKnown)
    {
        if (route == Route.ChatCompletions && options.Edition.FindRoute(route) is { } chat)
        {
            return new AnsweredCall("any model", route, chat.Path, chat.Reply, isRouteKnown);
        }

        return options.Edition.MakesImagesOnly(route) && options.AssumedModel is { } assumed
            && options.Edition.FindModel(assumed)?.On(route) is { } fact
            ? new AnsweredCall(assumed, route, fact.Path, fact.Reply, isRouteKnown)
            : null;
    }

    private static IReadOnlyList<ReplyFact>? Replies(RouteFact? fact, Route route, Edition edition)
        => fact is { Reply.Count: > 0 } ? fact.Reply : edition.FindRoute(route)?.Reply;

    private static string PathOf(Route route, Edition edition) => edition.FindRoute(route)!.Path;
}
