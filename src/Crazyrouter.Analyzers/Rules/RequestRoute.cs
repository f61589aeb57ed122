using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;
using Crazyrouter.Json;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Which route a request takes, and whether it goes to the router at all.</summary>
internal static class RequestRoute
{
    /// <summary>Whether every host it is sent to is known, and none is the router's.</summary>
    public static bool GoesElsewhere(Request request, CrazyrouterOptions options)
    {
        foreach (var endpoint in request.Endpoints)
        {
            if (endpoint.Host is not { } host || options.IsRouterHost(host))
            {
                return false;
            }
        }

        return !request.Endpoints.IsEmpty;
    }

    /// <summary>The route by the path it is sent to, else by what it is made of; unknown when it is no request of the router's.</summary>
    public static Route Of(Request request, CrazyrouterOptions options)
    {
        var route = Named(request, options, out var isToldElse);
        return route != Route.Unknown ? route : isToldElse ? Route.Unknown : ByContent(request, options.Edition);
    }

    /// <summary>Whether the path of a route is seen, so that it need not be guessed.</summary>
    public static bool IsNamed(Request request, CrazyrouterOptions options) => Named(request, options, out _) != Route.Unknown;

    private static Route Named(Request request, CrazyrouterOptions options, out bool isToldElse)
    {
        isToldElse = false;
        foreach (var endpoint in request.Endpoints)
        {
            if (endpoint.Path is not { } path || (endpoint.Host is { } host && !options.IsRouterHost(host)))
            {
                continue;
            }

            if (options.Edition.MatchPath(path, out _) is var route and not Route.Unknown)
            {
                return route;
            }

            isToldElse |= NamesAnotherRoute(path);
        }

        return Route.Unknown;
    }

    /// <summary>Whether the end of a path is known and is not merely a base.</summary>
    public static bool NamesAnotherRoute(string path)
    {
        var last = path.TrimEnd('/');
        last = last.Substring(last.LastIndexOf('/') + 1);
        return last.Length > 0 && last.IndexOf(JsonScanner.Hole) < 0 && !IsVersion(last);
    }

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] == 'v' && char.IsDigit(segment[1]);

    /// <summary>The route whose requests alone have these parameters: the one that most of them tell.</summary>
    private static Route ByContent(Request request, Edition edition)
    {
        var best = Route.Unknown;
        var most = -1;
        foreach (var shape in edition.Routes)
        {
            var told = Told(request, shape);
            if (told > most)
            {
                (best, most) = (shape.Route, told);
            }
        }

        return best;
    }

    /// <summary>How many of the parameters that tell a route a request sends; -1 where it lacks one. A request for an image by its type need not show the first.</summary>
    private static int Told(Request request, RouteShape shape)
    {
        var told = 0;
        for (var i = 0; i < shape.ToldBy.Count; i++)
        {
            if (request.Sends(shape.ToldBy[i]))
            {
                told++;
            }
            else if (i > 0 || !request.IsTyped || !shape.MakesImagesOnly)
            {
                return -1;
            }
        }

        return shape.ToldBy.Count == 0 ? -1 : told;
    }
}
