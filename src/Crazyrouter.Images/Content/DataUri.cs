using System;
using System.Diagnostics.CodeAnalysis;

namespace Crazyrouter.Images.Content;

/// <summary>A data URI that is at hand as a whole.</summary>
internal static class DataUri
{
    private const string Scheme = "data:";
    private const string Marker = ";base64,";

    /// <summary>Reads the image inside; false when the text is another address.</summary>
    /// <exception cref="FormatException">It is a data URI, and not base64.</exception>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? mediaType, [NotNullWhen(true)] out byte[]? bytes)
    {
        mediaType = null;
        bytes = null;
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var marker = text.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (marker < 0)
        {
            throw new FormatException("The data URI is not in base64.");
        }

        mediaType = text.Substring(Scheme.Length, marker - Scheme.Length);
        bytes = Convert.FromBase64String(text.Substring(marker + Marker.Length));
        return true;
    }
}
