using System;

namespace Crazyrouter.Images;

/// <summary>The file format of an image.</summary>
/// <remarks>The formats <c>gpt-image-2</c> makes. Any other text is sent as it is.</remarks>
public readonly record struct ImageOutputFormat
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageOutputFormat(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>PNG, without loss; the default.</summary>
    public static ImageOutputFormat Png { get; } = new("png");

    /// <summary>JPEG; see <see cref="CrazyrouterImageOptions.OutputCompression"/>.</summary>
    public static ImageOutputFormat Jpeg { get; } = new("jpeg");

    /// <summary>WebP; see <see cref="CrazyrouterImageOptions.OutputCompression"/>.</summary>
    public static ImageOutputFormat Webp { get; } = new("webp");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageOutputFormat(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageOutputFormat?(string? value) =>
        value is null ? default(ImageOutputFormat?) : new ImageOutputFormat(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
