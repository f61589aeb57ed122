using System;

namespace Crazyrouter.Images;

/// <summary>How large a Grok image is; Grok takes it instead of a size.</summary>
/// <remarks>The values the Grok image models take. Any other text is sent as it is.</remarks>
public readonly record struct ImageResolution
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageResolution(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>About a thousand pixels on the longer side.</summary>
    public static ImageResolution OneK { get; } = new("1k");

    /// <summary>About two thousand pixels on the longer side.</summary>
    public static ImageResolution TwoK { get; } = new("2k");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageResolution(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageResolution?(string? value) =>
        value is null ? default(ImageResolution?) : new ImageResolution(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
