using System;
using System.Buffers.Binary;

namespace Crazyrouter.EndToEnd.Tests.Proof;

/// <summary>Tells a whole image file by its first and its last bytes.</summary>
internal static class ImageFile
{
    /// <summary>Whether it is a PNG, JPEG or WebP file from its signature to its end.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file) =>
        IsPng(file) || IsJpeg(file) || IsWebp(file);

    private static bool IsPng(ReadOnlySpan<byte> file) =>
        file.Length > 20 && file[0] == 0x89 && file[1..].StartsWith("PNG\r\n"u8) && file[^8..^4].SequenceEqual("IEND"u8);

    private static bool IsJpeg(ReadOnlySpan<byte> file) =>
        file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 && file[^2] == 0xFF && file[^1] == 0xD9;

    private static bool IsWebp(ReadOnlySpan<byte> file) =>
        file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) == file.Length - 8;
}
