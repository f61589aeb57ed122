using System;

namespace Crazyrouter.Images;

/// <summary>What stands behind the subject.</summary>
/// <remarks>The values <c>gpt-image-2</c> takes; it rejects <c>transparent</c>. Any other text is sent as it is.</remarks>
public readonly record struct ImageBackground
{
    private readonly string? _wire;

    /// <summary>Wraps the text that is sent.</summary>
    /// <param name="value">The value as the router spells it.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or blank.</exception>
    public ImageBackground(string value) => _wire = WireText.Required(value, nameof(value));

    /// <summary>The model chooses.</summary>
    public static ImageBackground Auto { get; } = new("auto");

    /// <summary>A filled background.</summary>
    public static ImageBackground Opaque { get; } = new("opaque");

    /// <summary>Takes the text that is sent.</summary>
    public static implicit operator ImageBackground(string value) => new(value);

    /// <summary>Takes the text that is sent; null stays null.</summary>
    public static implicit operator ImageBackground?(string? value) =>
        value is null ? default(ImageBackground?) : new ImageBackground(value);

    /// <summary>The text that is sent.</summary>
    public override string ToString() => _wire ?? "";
}
