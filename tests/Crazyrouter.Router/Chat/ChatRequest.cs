using System;
using System.Linq;
using System.Text.Json;
using Crazyrouter.Router.Bodies;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Chat;

/// <summary>The part of a chat request the router looks at.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Prompt">The text of the last message.</param>
/// <param name="IsStream">Whether a stream is asked for.</param>
internal sealed record ChatRequest(string Model, string Prompt, bool IsStream)
{
    /// <summary>The request, or the error a malformed one is answered with.</summary>
    public static (ChatRequest? Request, ApiError? Error) Read(ReadOnlyMemory<byte> body)
    {
        if (JsonBody.Parse(body) is not { } parsed)
        {
            return (null, Refusal.NoJson);
        }

        JsonElement? root = parsed;
        if (root.Text("model") is not { Length: > 0 } model)
        {
            return (null, Refusal.Missing("model"));
        }

        if (root.Member("messages") is not { ValueKind: JsonValueKind.Array } messages || messages.GetArrayLength() == 0)
        {
            return (null, Refusal.Missing("messages"));
        }

        return (new(model, TextOf(messages.EnumerateArray().Last()), root.Member("stream") is { ValueKind: JsonValueKind.True }), null);
    }

    private static string TextOf(JsonElement? message) => message.Member("content") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts =>
            string.Join(" ", parts.EnumerateArray().Select(part => ((JsonElement?)part).Text("text")).OfType<string>()),
        _ => "",
    };
}
