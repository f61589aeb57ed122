using System;
using System.Buffers.Binary;
using System.IO;

namespace Crazyrouter.Walkthrough;

/// <summary>Reads the head of a PNG file.</summary>
internal static class Png
{
    private const int HeadLength = 24, WidthAt = 16, HeightAt = 20;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What a file is, such as <c>PNG, 1024 x 1024, 812 KB</c>.</summary>
    /// <exception cref="TourException">It is no PNG file.</exception>
    public static string Describe(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < HeadLength || !bytes.StartsWith(Signature))
        {
            throw new TourException($"{path} is no PNG file.");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[WidthAt..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[HeightAt..]));
        return $"PNG, {width} x {height}, {bytes.Length / 1024} KB";
    }
}
