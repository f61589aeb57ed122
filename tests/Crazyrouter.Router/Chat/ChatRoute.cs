using System.Threading.Tasks;
using Crazyrouter.Router.Validation;

namespace Crazyrouter.Router.Chat;

/// <summary><c>/v1/chat/completions</c>: text, for every model; never an image part.</summary>
internal static class ChatRoute
{
    public static Task RunAsync(Exchange exchange)
    {
        var (request, error) = ChatRequest.Read(exchange.Record.Body);
        if (request is null)
        {
            return exchange.RefuseAsync(error!);
        }

        var model = exchange.Gateway.Contract.Find(request.Model);
        if (model?.On(RouteKind.Chat) is { Service: Service.Observation })
        {
            exchange.Accept(request.Model, 1);
            return AnswerAsync(exchange, request, ObservedText.Of(exchange, request));
        }

        exchange.Accept(request.Model, 0);
        return AnswerAsync(exchange, request, PlainText(request));
    }

    private static string PlainText(ChatRequest request) =>
        $"I can describe it, but I cannot send an image in this conversation. You asked: {request.Prompt}";

    private static Task AnswerAsync(Exchange exchange, ChatRequest request, string text) =>
        request.IsStream && exchange.Fault?.ReplyIgnoresStream != true
            ? ChatStream.WriteAsync(exchange, request, text)
            : ChatReply.WriteAsync(exchange, request, text);
}
