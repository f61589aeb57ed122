using System;
using System.Globalization;

namespace Crazyrouter.Images;

/// <summary>The text behind the value types: checked once, on the way in.</summary>
internal static class WireText
{
    public static string Required(string value, string parameter) => string.IsNullOrWhiteSpace(value)
        ? throw new ArgumentException("The value is null or blank; leave the option out to send nothing.", parameter)
        : value;

    public static string Pair(int width, char separator, int height) =>
        Positive(width, nameof(width)) + separator + Positive(height, nameof(height));

    private static string Positive(int side, string parameter) => side > 0
        ? side.ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(parameter, side, "The value is not positive.");
}
