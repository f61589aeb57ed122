using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images;

/// <summary>The abstraction's options as ours.</summary>
[Experimental("MEAI001")]
internal static class GeneratorOptions
{
    /// <exception cref="ArgumentException">A format that the router does not make.</exception>
    public static CrazyrouterImageOptions From(ImageGenerationOptions? options, IImageGenerator generator)
    {
        if (options?.ResponseFormat == ImageGenerationResponseFormat.Hosted)
        {
            throw new ArgumentException("The router hosts images behind temporary links only; ask for Uri or Data.", nameof(options));
        }

        var ours = options?.RawRepresentationFactory?.Invoke(generator) as CrazyrouterImageOptions ?? new CrazyrouterImageOptions();
        if (options?.ModelId is { } model)
        {
            ours.Model ??= new ImageModel(model);
        }

        if (options?.MediaType is { } mediaType)
        {
            ours.OutputFormat ??= FormatOf(mediaType);
        }

        if (options?.ImageSize is { } size)
        {
            ours.Size ??= new ImageSize(size.Width, size.Height);
        }

        foreach (var property in options?.AdditionalProperties ?? [])
        {
            ours.AdditionalParameters[property.Key] = property.Value;
        }

        return ours;
    }

    private static ImageOutputFormat FormatOf(string mediaType) => mediaType switch
    {
        "image/png" => ImageOutputFormat.Png,
        "image/jpeg" => ImageOutputFormat.Jpeg,
        "image/webp" => ImageOutputFormat.Webp,
        _ => throw new ArgumentException(
            $"The router makes no {mediaType}; it makes image/png, image/jpeg and image/webp.", nameof(mediaType)),
    };
}
