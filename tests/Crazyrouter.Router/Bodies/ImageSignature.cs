using System;

namespace Crazyrouter.Router.Bodies;

/// <summary>Tells image formats by their first bytes.</summary>
internal static class ImageSignature
{
    /// <summary><c>png</c>, <c>jpeg</c> or <c>webp</c>; <see langword="null"/> for anything else.</summary>
    /// <param name="start">The first twelve bytes, or all there are.</param>
    public static string? Read(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return "png";
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "jpeg";
        }

        return start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8) ? "webp" : null;
    }
}
