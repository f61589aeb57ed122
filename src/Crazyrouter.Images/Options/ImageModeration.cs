using System;

namespace Crazyrouter.Images;

/// <summary>How strictly prompts and images are moderated.</summary>
/// <remarks>The values <c>gpt-image-2</c> takes. Any other text is sent as it is.</remarks>
public readonly record struct ImageModeration
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageModeration(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>The usual strictness.</summary>
    public static ImageModeration Auto { get; } = new("auto");

    /// <summary>Less strict.</summary>
    public static ImageModeration Low { get; } = new("low");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageModeration(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageModeration?(string? value) =>
        value is null ? default(ImageModeration?) : new ImageModeration(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
