using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crazyrouter.Router.Bodies;
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

    /// <summary>The request, or the error a malformed one is answered with.</summary>
    public static (NativeRequest? Request, ApiError? Error) Read(ReadOnlyMemory<byte> body)
    {
        if (JsonBody.Parse(body) is not { } parsed)
        {
            return (null, Refuse("Invalid JSON payload received."));
        }

        JsonElement? root = parsed;
        if (root.Member("contents") is not { ValueKind: JsonValueKind.Array } contents || contents.GetArrayLength() == 0)
        {
            return (null, Refuse("contents is not specified"));
        }

        var parts = contents.EnumerateArray().SelectMany(PartsOf).ToList();
        if (parts.Count == 0)
        {
            return (null, Refuse("contents.parts must not be empty."));
        }

        var config = root.Member("generationConfig");
        var imageConfig = config.Member("imageConfig");
        return (parts.Select(CheckPart).FirstOrDefault(found => found is not null) ?? CheckImageConfig(imageConfig)) is { } error
            ? (null, error)
            : (new(
                string.Join(" ", parts.Select(part => part.Text("text")).OfType<string>()),
                imageConfig.Text("aspectRatio"),
                imageConfig.Text("imageSize"),
                WantsImages(config)), null);
    }

    private static IEnumerable<JsonElement?> PartsOf(JsonElement content) =>
        ((JsonElement?)content).Member("parts") is { ValueKind: JsonValueKind.Array } parts
            ? parts.EnumerateArray().Select(part => (JsonElement?)part)
            : [];

    private static ApiError? CheckPart(JsonElement? part)
    {
        if (part.Text("text") is not null || part.Member("fileData") is not null)
        {
            return null;
        }

        var inline = part.Member("inlineData");
        if (inline is not { ValueKind: JsonValueKind.Object })
        {
            return Refuse("A part needs text, inlineData or fileData.");
        }

        if (inline.Text("mimeType")?.StartsWith("image/", StringComparison.Ordinal) != true)
        {
            return Refuse("inlineData.mimeType must name an image type.");
        }

        return inline.Member("data") is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var bytes) && bytes.Length > 0
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
        config.Member("responseModalities") is not { ValueKind: JsonValueKind.Array } modalities
        || modalities.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals("IMAGE"));

    private static ApiError Refuse(string message) => Refusal.Of(null, "INVALID_ARGUMENT", message);
}
