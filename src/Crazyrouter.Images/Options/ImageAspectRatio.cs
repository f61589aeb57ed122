using System;

namespace Crazyrouter.Images;

/// <summary>The shape of a Grok image; Grok takes it instead of a size.</summary>
/// <remarks>The values the Grok image models take. Any other text is sent as it is.</remarks>
public readonly record struct ImageAspectRatio
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageAspectRatio(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>A ratio of width to height.</summary>
    /// <param name="width">The width's share.</param>
    /// <param name="height">The height's share.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not positive.</exception>
    public ImageAspectRatio(int width, int height) => _wire = WireText.Pair(width, ':', height);

    /// <summary>The model chooses.</summary>
    public static ImageAspectRatio Auto { get; } = new("auto");

    /// <summary>Square.</summary>
    public static ImageAspectRatio Square { get; } = new("1:1");

    /// <summary>Wide.</summary>
    public static ImageAspectRatio Landscape16To9 { get; } = new("16:9");

    /// <summary>Tall.</summary>
    public static ImageAspectRatio Portrait9To16 { get; } = new("9:16");

    /// <summary>Photograph.</summary>
    public static ImageAspectRatio Landscape3To2 { get; } = new("3:2");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageAspectRatio(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageAspectRatio?(string? value) =>
        value is null ? default(ImageAspectRatio?) : new ImageAspectRatio(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
