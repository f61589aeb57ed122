using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Chat;
using Crazyrouter.Router.Images;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Native;
using Crazyrouter.Router.Validation;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router;

/// <summary>Finds the route of a request. An unknown path is told so before its key is looked at, as a doubled <c>/v1/v1</c> is.</summary>
internal static class Switchboard
{
    public static Task RunAsync(Exchange exchange)
    {
        if (exchange.Record.IsMedia)
        {
            return MediaRoute.RunAsync(exchange);
        }

        var path = exchange.Http.Request.Path.Value ?? "";
        return path switch
        {
            "/v1/images/generations" => GuardAsync(exchange, false, () => ImageRoute.RunAsync(exchange, RouteKind.Generations)),
            "/v1/images/edits" => GuardAsync(exchange, false, () => ImageRoute.RunAsync(exchange, RouteKind.Edits)),
            "/v1/chat/completions" => GuardAsync(exchange, false, () => ChatRoute.RunAsync(exchange)),
            _ when NativeRoute.ModelOf(path) is { } model => GuardAsync(exchange, true, () => NativeRoute.RunAsync(exchange, model)),
            _ => exchange.RefuseAsync(new(404, $"Invalid URL ({exchange.Record.Method} {exchange.Record.Path})", "invalid_request_error", "not_found")),
        };
    }

    private static Task GuardAsync(Exchange exchange, bool takesQueryKey, Func<Task> route)
    {
        if (!HttpMethods.IsPost(exchange.Record.Method))
        {
            exchange.Response.Headers.Allow = "POST";
            return exchange.RefuseAsync(new(405, "Images and chats are asked for by POST.", "invalid_request_error", "method_not_allowed"));
        }

        return KeyGate.Check(exchange.Http.Request, takesQueryKey) is { } error ? exchange.RefuseAsync(error) : route();
    }
}
