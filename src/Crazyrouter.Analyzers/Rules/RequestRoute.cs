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
        var isToldElse = false;
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

        return isToldElse ? Route.Unknown : ByContent(request);
    }

    /// <summary>Whether the end of a path is known and is not merely a base.</summary>
    public static bool NamesAnotherRoute(string path)
    {
        var last = path.TrimEnd('/');
        last = last.Substring(last.LastIndexOf('/') + 1);
        return last.Length > 0 && last.IndexOf(JsonScanner.Hole) < 0 && !IsVersion(last);
    }

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] == 'v' && char.IsDigit(segment[1]);

    private static Route ByContent(Request request)
        => request.Sends("messages") ? Route.ChatCompletions
            : request.Sends("contents") ? Route.GenerateContent
            : request.Sends("prompt") || request.IsTyped ? (request.Sends("image") ? Route.ImageEdits : Route.ImageGenerations)
            : Route.Unknown;
}
