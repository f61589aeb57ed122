using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Chat;

/// <summary>A chat reply in pieces of text, ended by <c>[DONE]</c>.</summary>
internal static class ChatStream
{
    private const int Piece = 24;

    public static async Task WriteAsync(Exchange exchange, ChatRequest request, string text)
    {
        var events = new EventStream(exchange);
        await WriteChunkAsync(events, exchange, request, delta => delta.WriteString("role", "assistant"), null).ConfigureAwait(false);
        foreach (var piece in text.Chunk(Piece))
        {
            await WriteChunkAsync(events, exchange, request, delta => delta.WriteString("content", piece), null).ConfigureAwait(false);
        }

        if (exchange.Fault?.ReplyOmitsCompleted != true)
        {
            await WriteChunkAsync(events, exchange, request, _ => { }, "stop").ConfigureAwait(false);
            await events.WriteDoneAsync().ConfigureAwait(false);
        }
    }

    private static Task WriteChunkAsync(
        EventStream events, Exchange exchange, ChatRequest request, Action<Utf8JsonWriter> writeDelta, string? finishReason) =>
        events.WriteAsync(null, writer =>
        {
            ChatReply.WriteStart(writer, "chat.completion.chunk", exchange, request);
            writer.WriteStartObject("delta");
            writeDelta(writer);
            writer.WriteEndObject();
            writer.WriteString("finish_reason", finishReason);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
}
