using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;
using Crazyrouter.Router.Validation;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Images;

/// <summary><c>/v1/images/generations</c> and <c>/v1/images/edits</c>.</summary>
internal static class ImageRoute
{
    public static async Task RunAsync(Exchange exchange, RouteKind route)
    {
        if (route == RouteKind.Edits && !IsMultipart(exchange.Http.Request))
        {
            await exchange.RefuseAsync(Refusal.Of(null, "invalid_content_type", "Edits are sent as multipart/form-data.")).ConfigureAwait(false);
            return;
        }

        var (body, error) = await BodyReader.ReadAsync(exchange.Http.Request, exchange.Record.Body).ConfigureAwait(false);
        if (body is null)
        {
            await exchange.RefuseAsync(error!).ConfigureAwait(false);
            return;
        }

        if (body.Text("model") is not { Length: > 0 } name)
        {
            await exchange.RefuseAsync(Refusal.Missing("model")).ConfigureAwait(false);
            return;
        }

        var model = exchange.Gateway.Contract.Find(name);
        if (Judge(exchange, model, name, route, body) is { } refusal)
        {
            await exchange.RefuseAsync(refusal).ConfigureAwait(false);
            return;
        }

        var order = ImageOrders.From(body, name, model?.On(route), exchange);
        exchange.Accept(name, order.Billed);
        await (order.IsStream ? ImageStream.WriteAsync(exchange, order, route) : ImageReply.WriteAsync(exchange, order)).ConfigureAwait(false);
    }

    private static ApiError? Judge(Exchange exchange, ModelContract? model, string name, RouteKind route, SentBody body)
    {
        var contract = model?.On(route);
        if (model is not null && contract is null)
        {
            return WrongRoute.Fail(exchange, model, name, body);
        }

        if (body.Text("prompt") is not { Length: > 0 })
        {
            return Refusal.Missing("prompt");
        }

        return contract is null ? null : ParameterCheck.Run(contract, body);
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}
