using System;
using System.Text.Json;

namespace Crazyrouter.Router.Bodies;

/// <summary>Reads JSON that may be anything.</summary>
internal static class JsonBody
{
    /// <summary>The root of the text; <see langword="null"/> where it is no JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member of an object; <see langword="null"/> where there is no object or no such member.</summary>
    public static JsonElement? Member(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text of a member; <see langword="null"/> where there is none.</summary>
    public static string? Text(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
