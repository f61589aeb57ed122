using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Chat;

/// <summary>The part of a chat request the router looks at.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Prompt">The text of the last message.</param>
/// <param name="IsStream">Whether a stream is asked for.</param>
internal sealed record ChatRequest(string Model, string Prompt, bool IsStream)
{
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out ChatRequest? request, [NotNullWhen(false)] out ApiError? error)
    {
        request = null;
        error = null;
        try
        {
            using var document = JsonDocument.Parse(body);
            error = Read(document.RootElement, out request);
        }
        catch (JsonException)
        {
            error = Refusal.Of(null, "invalid_json", "The request's body cannot be read as JSON.");
        }

        return request is not null;
    }

    private static ApiError? Read(JsonElement root, out ChatRequest? request)
    {
        request = null;
        if (Member(root, "model") is not { ValueKind: JsonValueKind.String } model)
        {
            return Refusal.Missing("model");
        }

        if (Member(root, "messages") is not { ValueKind: JsonValueKind.Array } messages || messages.GetArrayLength() == 0)
        {
            return Refusal.Missing("messages");
        }

        request = new(model.GetString()!, TextOf(messages.EnumerateArray().Last()), Member(root, "stream") is { ValueKind: JsonValueKind.True });
        return null;
    }

    private static string TextOf(JsonElement message) => Member(message, "content") switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts => string.Join(" ", parts.EnumerateArray().Select(PartText).OfType<string>()),
        _ => "",
    };

    private static string? PartText(JsonElement part) => Member(part, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
