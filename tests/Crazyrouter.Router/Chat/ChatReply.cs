using System;
using System.Globalization;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Chat;

/// <summary>A chat reply in one piece; its content is a plain string.</summary>
internal static class ChatReply
{
    public static Task WriteAsync(Exchange exchange, ChatRequest request, string text) => exchange.Response.WriteJsonAsync(200, writer =>
    {
        WriteStart(writer, "chat.completion", exchange, request);
        writer.WriteStartObject("message");
        writer.WriteString("role", "assistant");
        writer.WriteString("content", text);
        writer.WriteEndObject();
        writer.WriteString("finish_reason", "stop");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("usage");
        writer.WriteNumber("prompt_tokens", Tokens(request.Prompt));
        writer.WriteNumber("completion_tokens", Tokens(text));
        writer.WriteNumber("total_tokens", Tokens(request.Prompt) + Tokens(text));
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Opens the reply and its one choice, which whole replies and pieces of a stream have in common.</summary>
    public static void WriteStart(Utf8JsonWriter writer, string kind, Exchange exchange, ChatRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("id", "chatcmpl-" + exchange.Record.Number.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("object", kind);
        writer.WriteNumber("created", DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        writer.WriteString("model", request.Model);
        writer.WriteStartArray("choices");
        writer.WriteStartObject();
        writer.WriteNumber("index", 0);
    }

    // About four characters a token: enough for a count nobody is billed by.
    private static int Tokens(string text) => (text.Length + 3) / 4;
}
