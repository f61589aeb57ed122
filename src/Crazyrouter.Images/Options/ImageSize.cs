using System;

namespace Crazyrouter.Images;

/// <summary>The size of an image in pixels, such as <c>1024x1024</c>.</summary>
/// <remarks>
/// <c>gpt-image-2</c> takes sides that are multiples of 16, each at most 3840, 655,360 to 8,294,400 pixels in all, long to short at most
/// 3:1. Any other text is sent as it is.
/// </remarks>
public readonly record struct ImageSize
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageSize(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>A size in pixels.</summary>
    /// <param name="width">The width; on <c>gpt-image-2</c> a multiple of 16, at most 3840.</param>
    /// <param name="height">The height; on <c>gpt-image-2</c> a multiple of 16, at most 3840.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is not positive.</exception>
    public ImageSize(int width, int height) => _wire = WireText.Pair(width, 'x', height);

    /// <summary>The model chooses.</summary>
    public static ImageSize Auto { get; } = new("auto");

    /// <summary>Square.</summary>
    public static ImageSize W1024xH1024 { get; } = new("1024x1024");

    /// <summary>Landscape, 3:2.</summary>
    public static ImageSize W1536xH1024 { get; } = new("1536x1024");

    /// <summary>Portrait, 2:3.</summary>
    public static ImageSize W1024xH1536 { get; } = new("1024x1536");

    /// <summary>Large square.</summary>
    public static ImageSize W2048xH2048 { get; } = new("2048x2048");

    /// <summary>Landscape 16:9, as many pixels as <c>gpt-image-2</c> makes.</summary>
    public static ImageSize W3840xH2160 { get; } = new("3840x2160");

    /// <summary>Portrait 9:16, as many pixels as <c>gpt-image-2</c> makes.</summary>
    public static ImageSize W2160xH3840 { get; } = new("2160x3840");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageSize(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageSize?(string? value) =>
        value is null ? default(ImageSize?) : new ImageSize(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
