using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Media;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Native;

/// <summary><c>/v1beta/models/{model}:generateContent</c>.</summary>
internal static class NativeRoute
{
    private const string Prefix = "/v1beta/models/";
    private const string Suffix = ":generateContent";

    /// <summary>The model a path of this route names; <see langword="null"/> for any other path.</summary>
    public static string? ModelOf(string path) =>
        path.Length > Prefix.Length + Suffix.Length
        && path.StartsWith(Prefix, StringComparison.Ordinal)
        && path.EndsWith(Suffix, StringComparison.Ordinal)
            ? path[Prefix.Length..^Suffix.Length]
            : null;

    public static Task RunAsync(Exchange exchange, string name)
    {
        var model = exchange.Gateway.Contract.Find(name);
        if (model?.On(RouteKind.Native) is null)
        {
            return exchange.RefuseAsync(new(404, $"models/{name} is not found for generateContent.", "invalid_request_error", "NOT_FOUND"));
        }

        var (request, error) = NativeRequest.Read(exchange.Record.Body);
        if (request is null)
        {
            return exchange.RefuseAsync(error!);
        }

        var shape = request.WantsImage ? NativeReplyShapes.For(exchange, model, request) : NativeReplyShape.TextOnly;
        exchange.Accept(name, shape == NativeReplyShape.TextOnly ? 0 : 1);
        var size = AspectSize.Of(request.AspectRatio, request.ImageSize);
        var picture = exchange.Gateway.Pictures.Get(request.Prompt, 0, size.Width, size.Height, PictureFormat.Png);
        return NativeReply.WriteAsync(exchange, name, picture, shape);
    }
}
