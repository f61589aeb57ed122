using System;

namespace Crazyrouter.Images;

/// <summary>The model that makes an image.</summary>
/// <remarks>The documented models; each takes the route it needs by itself. Any other text is sent as it is.</remarks>
public readonly record struct ImageModel
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageModel(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>The default: generation, edits and streaming on the Images API.</summary>
    public static ImageModel GptImage2 { get; } = new("gpt-image-2");

    /// <summary>The recommended Grok name; shaped by <see cref="ImageAspectRatio"/> and <see cref="ImageResolution"/>.</summary>
    public static ImageModel GrokImagineImage { get; } = new("grok-imagine-image");

    /// <summary>Grok with one image a call.</summary>
    public static ImageModel Grok4Image { get; } = new("grok-4-image");

    /// <summary>The recommended Gemini model, on the Gemini-native path; takes reference images.</summary>
    public static ImageModel NanoBanana2 { get; } = new("nano-banana-2");

    /// <summary>The larger Gemini model, on the Gemini-native path.</summary>
    public static ImageModel NanoBananaPro { get; } = new("nano-banana-pro");

    /// <summary>For controlled testing only; see <see cref="CrazyrouterImageClientOptions.AllowControlledTesting"/>.</summary>
    public static ImageModel NanoBanana { get; } = new("nano-banana");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageModel(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageModel?(string? value) =>
        value is null ? default(ImageModel?) : new ImageModel(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
