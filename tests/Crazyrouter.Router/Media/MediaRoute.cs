using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Crazyrouter.Router.Media;

/// <summary>Serves images on the media port, whole or by range. It asks for no key: the link is the permission.</summary>
internal static class MediaRoute
{
    public static Task RunAsync(Exchange exchange)
    {
        var request = exchange.Http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            exchange.Response.Headers.Allow = "GET, HEAD";
            return exchange.Response.WriteErrorAsync(new(405, "Images can only be read.", "invalid_request_error", "method_not_allowed"));
        }

        var path = request.Path.Value ?? "";
        var name = path.StartsWith(PictureStore.PathPrefix, StringComparison.Ordinal) ? path[PictureStore.PathPrefix.Length..] : "";
        var picture = exchange.Gateway.Pictures.Find(name, request.Query["signature"], out var isValid);
        if (picture is null)
        {
            return exchange.Response.WriteErrorAsync(new(404, "No such image.", "not_found", "image_not_found"));
        }

        if (!isValid)
        {
            return exchange.Response.WriteErrorAsync(new(403, "The link has ended or was changed.", "permission_error", "link_expired"));
        }

        var file = Results.Bytes(
            picture.Bytes, picture.MediaType, enableRangeProcessing: true, entityTag: EntityTagHeaderValue.Parse(picture.ETag));
        return file.ExecuteAsync(exchange.Http);
    }
}
