using System;

namespace Crazyrouter.Images.Content;

/// <summary>What the first and the last bytes of a file say: which image format it is, and whether it is whole.</summary>
internal static class ImageSignature
{
    public const int HeadLength = 16;

    /// <summary>How much of the end is looked at: some encoders write a little after their end mark.</summary>
    public const int TailLength = 1024;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    /// <summary>The media type of the format; null when these are not the first bytes of an image.</summary>
    public static string? MediaType(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith(Png) => "image/png",
        _ when head.StartsWith(Jpeg) => "image/jpeg",
        _ when IsWebp(head) => "image/webp",
        _ when head.StartsWith("GIF8"u8) => "image/gif",
        _ when head.Length >= 12 && head.Slice(4).StartsWith("ftypavi"u8) => "image/avif",
        _ => null,
    };

    /// <summary>Whether the file ends as its format ends; true for a format that does not say.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, long length) => head switch
    {
        _ when head.StartsWith(Png) => tail.LastIndexOf("IEND"u8) is >= 0 and var end && tail.Length - end >= 8,
        _ when head.StartsWith(Jpeg) => tail.LastIndexOf(JpegEnd) >= 0,
        _ when IsWebp(head) => length >= 8L + (uint)(head[4] | (head[5] << 8) | (head[6] << 16) | (head[7] << 24)),
        _ => true,
    };

    private static bool IsWebp(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head.StartsWith("RIFF"u8) && head.Slice(8).StartsWith("WEBP"u8);
}
