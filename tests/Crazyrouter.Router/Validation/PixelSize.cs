using System;
using System.Globalization;

namespace Crazyrouter.Router.Validation;

/// <summary>A width and a height, in pixels.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>Reads <c>WxH</c>; <see langword="null"/> for any other text.</summary>
    public static PixelSize? Parse(string text)
    {
        var cross = text.IndexOf('x', StringComparison.Ordinal);
        return cross > 0 && TryEdge(text.AsSpan(0, cross), out var width) && TryEdge(text.AsSpan(cross + 1), out var height)
            ? new PixelSize(width, height)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static bool TryEdge(ReadOnlySpan<char> text, out int edge) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out edge) && edge > 0;
}
