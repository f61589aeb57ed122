using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images;

/// <summary>The abstraction's contents as our images, and back.</summary>
[Experimental("MEAI001")]
internal static class GeneratorContent
{
    /// <exception cref="ArgumentException">A content that is no image.</exception>
    public static List<ImageInput> Inputs(IEnumerable<AIContent>? contents, CrazyrouterImageClient client)
    {
        var inputs = new List<ImageInput>();
        foreach (var content in contents ?? [])
        {
            inputs.Add(content switch
            {
                DataContent data => ImageInput.FromBytes(BinaryData.FromBytes(data.Data)),
                UriContent link => ImageInput.FromImage(client.ImageAt(link.Uri)),
                _ => throw new ArgumentException(
                    $"A {content.GetType().Name} is no image; DataContent and UriContent are.", nameof(contents)),
            });
        }

        return inputs;
    }

    public static async ValueTask<AIContent> FromAsync(
        CrazyrouterImage image, ImageGenerationResponseFormat? format, CancellationToken cancellationToken)
    {
        AIContent content;
        if (image.Uri is { } uri && format != ImageGenerationResponseFormat.Data)
        {
            content = new UriContent(uri, image.MediaType ?? "image/*");
        }
        else
        {
            var bytes = await image.ReadBytesAsync(cancellationToken).ConfigureAwait(false);
            content = new DataContent(bytes.ToMemory(), bytes.MediaType ?? image.MediaType ?? "image/*");
        }

        content.RawRepresentation = image;
        if (image.RevisedPrompt is { } prompt)
        {
            content.AdditionalProperties = new AdditionalPropertiesDictionary { ["revised_prompt"] = prompt };
        }

        return content;
    }

    public static UsageDetails? Usage(ImageUsage? usage) => usage is null
        ? null
        : new UsageDetails
        {
            InputTokenCount = usage.InputTokens,
            OutputTokenCount = usage.OutputTokens,
            TotalTokenCount = usage.TotalTokens,
        };
}
