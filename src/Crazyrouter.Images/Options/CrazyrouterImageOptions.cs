using System.Collections.Generic;

namespace Crazyrouter.Images;

/// <summary>What an image shall be like. What is left out is not sent, and the router's defaults hold.</summary>
/// <remarks>The client reads the options and never writes them, so one object serves any number of calls.</remarks>
public class CrazyrouterImageOptions
{
    /// <summary>The model; <see cref="CrazyrouterImageClientOptions.Model"/> when null.</summary>
    public ImageModel? Model { get; set; }

    /// <summary>The size in pixels, for <c>gpt-image-2</c>; Grok takes <see cref="AspectRatio"/> and <see cref="Resolution"/>.</summary>
    public ImageSize? Size { get; set; }

    /// <summary>How much work goes into the image, for <c>gpt-image-2</c>.</summary>
    public ImageQuality? Quality { get; set; }

    /// <summary>The file format, for <c>gpt-image-2</c>; PNG when null.</summary>
    public ImageOutputFormat? OutputFormat { get; set; }

    /// <summary>
    /// How much of the quality is kept, 0 to 100, for <c>gpt-image-2</c>; only with <see cref="ImageOutputFormat.Jpeg"/> or
    /// <see cref="ImageOutputFormat.Webp"/>.
    /// </summary>
    public int? OutputCompression { get; set; }

    /// <summary>What stands behind the subject, for <c>gpt-image-2</c>.</summary>
    public ImageBackground? Background { get; set; }

    /// <summary>How strictly prompt and image are moderated, for <c>gpt-image-2</c>.</summary>
    public ImageModeration? Moderation { get; set; }

    /// <summary>The shape of the image, for the Grok models.</summary>
    public ImageAspectRatio? AspectRatio { get; set; }

    /// <summary>How large the image is, for the Grok models.</summary>
    public ImageResolution? Resolution { get; set; }

    /// <summary>How many unfinished images a streamed call shows, 0 to 3, for <c>gpt-image-2</c>; other calls do not send it.</summary>
    public int? PartialImages { get; set; }

    /// <summary>What may be changed in an edit, for <c>gpt-image-2</c>: an image of the same size that is transparent there.</summary>
    public ImageInput? Mask { get; set; }

    /// <summary>A name for the end user on whose behalf the image is made, sent as <c>user</c>.</summary>
    public string? EndUserId { get; set; }

    /// <summary>
    /// Parameters this type does not name, by their wire names: text, <see cref="bool"/>, numbers, or any other JSON as
    /// <see cref="System.Text.Json.Nodes.JsonNode"/>, <see cref="System.Text.Json.JsonElement"/> or <see cref="System.BinaryData"/>. They
    /// replace what the properties would send. On the Gemini-native path they become members of <c>generationConfig</c>.
    /// </summary>
    public IDictionary<string, object?> AdditionalParameters { get; } = new Dictionary<string, object?>(System.StringComparer.Ordinal);
}
