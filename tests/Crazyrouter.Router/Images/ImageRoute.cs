using System.Threading.Tasks;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Images;

/// <summary><c>/v1/images/generations</c> and <c>/v1/images/edits</c>.</summary>
internal static class ImageRoute
{
    public static async Task RunAsync(Exchange exchange, RouteKind route)
    {
        var (body, error) = await BodyReader.ReadAsync(exchange.Http.Request, exchange.Record.Body).ConfigureAwait(false);
        if (body is null)
        {
            await exchange.RefuseAsync(error!).ConfigureAwait(false);
            return;
        }

        if (body.Text("model") is not { Length: > 0 } name)
        {
            await exchange.RefuseAsync(Missing("model")).ConfigureAwait(false);
            return;
        }

        var model = exchange.Gateway.Contract.Find(name);
        if (Judge(exchange, model, name, route, body) is { } refusal)
        {
            await exchange.RefuseAsync(refusal).ConfigureAwait(false);
            return;
        }

        var order = ImageOrders.From(body, name, model, exchange);
        exchange.Accept(name, order.Billed);
        await (order.IsStream ? ImageStream.WriteAsync(exchange, order, route) : ImageReply.WriteAsync(exchange, order)).ConfigureAwait(false);
    }

    private static ApiError? Judge(Exchange exchange, ModelContract? model, string name, RouteKind route, SentBody body)
    {
        if (model is not null && model.On(route) is not { IsServed: true })
        {
            return WrongRoute.Fail(exchange, model, name, body);
        }

        if (body.Text("prompt") is not { Length: > 0 })
        {
            return Missing("prompt");
        }

        return (route == RouteKind.Edits ? EditForm.Check(body, exchange.Http.Request) : null)
            ?? ParameterCheck.Run(model?.On(route)?.Parameters ?? [], body);
    }

    private static ApiError Missing(string parameter) =>
        new(400, $"Missing required parameter: '{parameter}'.", "invalid_request_error", "missing_required_parameter", parameter);
}
