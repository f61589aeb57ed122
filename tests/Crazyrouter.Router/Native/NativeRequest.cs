using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using Crazyrouter.Router.Replies;

namespace Crazyrouter.Router.Native;

/// <summary>The part of a Gemini-native request the router looks at.</summary>
/// <param name="Prompt">All text parts, joined by a space.</param>
/// <param name="AspectRatio">From <c>generationConfig.imageConfig.aspectRatio</c>.</param>
/// <param name="ImageSize">From <c>generationConfig.imageConfig.imageSize</c>.</param>
/// <param name="WantsImage">Whether the reply may hold an image.</param>
internal sealed record NativeRequest(string Prompt, string? AspectRatio, string? ImageSize, bool WantsImage)
{
    private static readonly string[] ImageConfigNames = ["aspectRatio", "imageSize"];

    public static bool TryRead(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out NativeRequest? request, [NotNullWhen(false)] out ApiError? error)
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
            error = Refuse("Invalid JSON payload received.");
        }

        return request is not null;
    }

    private static ApiError? Read(JsonElement root, out NativeRequest? request)
    {
        request = null;
        if (Member(root, "contents") is not { ValueKind: JsonValueKind.Array } contents || contents.GetArrayLength() == 0)
        {
            return Refuse("contents is not specified");
        }

        var parts = contents.EnumerateArray().SelectMany(PartsOf).ToList();
        if (parts.Count == 0)
        {
            return Refuse("contents.parts must not be empty.");
        }

        var config = Member(root, "generationConfig");
        var imageConfig = Member(config, "imageConfig");
        var error = parts.Select(CheckPart).FirstOrDefault(found => found is not null) ?? CheckImageConfig(imageConfig);
        if (error is null)
        {
            request = new(
                string.Join(" ", parts.Select(part => Text(part, "text")).OfType<string>()),
                Text(imageConfig, "aspectRatio"),
                Text(imageConfig, "imageSize"),
                WantsImages(config));
        }

        return error;
    }

    private static IEnumerable<JsonElement> PartsOf(JsonElement content) =>
        Member(content, "parts") is { ValueKind: JsonValueKind.Array } parts ? parts.EnumerateArray() : [];

    private static ApiError? CheckPart(JsonElement part)
    {
        if (Text(part, "text") is not null || Member(part, "fileData") is not null)
        {
            return null;
        }

        if (Member(part, "inlineData") is not { ValueKind: JsonValueKind.Object } inline)
        {
            return Refuse("A part needs text, inlineData or fileData.");
        }

        if (Text(inline, "mimeType")?.StartsWith("image/", StringComparison.Ordinal) != true)
        {
            return Refuse("inlineData.mimeType must name an image type.");
        }

        return Member(inline, "data") is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var bytes) && bytes.Length > 0
            ? null
            : Refuse("inlineData.data is no base64.");
    }

    private static ApiError? CheckImageConfig(JsonElement? config)
    {
        if (config is not { ValueKind: JsonValueKind.Object } members)
        {
            return null;
        }

        foreach (var member in members.EnumerateObject())
        {
            if (!ImageConfigNames.Contains(member.Name, StringComparer.Ordinal))
            {
                return Refuse($"Invalid JSON payload received. Unknown name \"{member.Name}\" at 'generation_config.image_config': Cannot find field.");
            }
        }

        return null;
    }

    /// <summary>Image models draw unless the request asks for text alone.</summary>
    private static bool WantsImages(JsonElement? config) =>
        Member(config, "responseModalities") is not { ValueKind: JsonValueKind.Array } modalities
        || modalities.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals("IMAGE"));

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static ApiError Refuse(string message) => Refusal.Of(null, "INVALID_ARGUMENT", message);
}
