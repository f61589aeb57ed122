using System;

namespace Crazyrouter.Images;

/// <summary>How much work goes into an image.</summary>
/// <remarks>The values <c>gpt-image-2</c> takes. High quality can take over three minutes. Any other text is sent as it is.</remarks>
public readonly record struct ImageQuality
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageQuality(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>The model chooses.</summary>
    public static ImageQuality Auto { get; } = new("auto");

    /// <summary>Fast and cheap.</summary>
    public static ImageQuality Low { get; } = new("low");

    /// <summary>Between the two.</summary>
    public static ImageQuality Medium { get; } = new("medium");

    /// <summary>The best; slow. The router reads <c>hd</c> as the same.</summary>
    public static ImageQuality High { get; } = new("high");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageQuality(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageQuality?(string? value) =>
        value is null ? default(ImageQuality?) : new ImageQuality(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
