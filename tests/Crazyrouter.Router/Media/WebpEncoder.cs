using System;
using System.Buffers.Binary;
using System.IO;

namespace Crazyrouter.Router.Media;

/// <summary>
/// Writes a mosaic as lossless WebP. Each colour is a prefix-code group of its own whose codes have one symbol, so a pixel costs no bit
/// at all; the image of groups, one bit a tile, is the whole picture.
/// </summary>
internal static class WebpEncoder
{
    private const int ChunkFrame = 8;

    public static byte[] Encode(Mosaic mosaic, PictureSpec spec)
    {
        var bits = Bits(mosaic, spec.Width, spec.Height);
        using var file = new MemoryStream(Math.Max(spec.LeastBytes + 1, 256));
        file.Write("RIFF\0\0\0\0WEBP"u8);
        var simple = (int)file.Length + ChunkFrame + Even(bits.Length);
        if (simple < spec.LeastBytes)
        {
            // Chunks a decoder does not know are allowed in the extended form only.
            WriteChunk(file, "VP8X"u8, Extended(spec.Width, spec.Height));
            WriteChunk(file, "VP8L"u8, bits);
            WriteChunk(file, "PADD"u8, Padding.Of(Math.Max(0, spec.LeastBytes - (int)file.Length - ChunkFrame)));
        }
        else
        {
            WriteChunk(file, "VP8L"u8, bits);
        }

        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - ChunkFrame);
        return bytes;
    }

    private static byte[] Bits(Mosaic mosaic, int width, int height)
    {
        var bits = new WebpBits();
        bits.Write(0x2F, 8);
        bits.Write(width - 1, 14);
        bits.Write(height - 1, 14);
        bits.Write(0, 1); // no alpha
        bits.Write(0, 3); // version
        bits.Write(0, 1); // no transform
        bits.Write(0, 1); // no colour cache
        bits.Write(1, 1); // several groups of codes
        bits.Write(Mosaic.TileBits - 2, 3);

        var hasInk = WriteGroupImage(bits, mosaic, Mosaic.TilesOver(width), Mosaic.TilesOver(height));
        WriteGroup(bits, mosaic.Paper);
        if (hasInk)
        {
            WriteGroup(bits, mosaic.Ink);
        }

        return bits.ToArray();
    }

    /// <summary>Writes which group each tile takes; says whether any takes the second.</summary>
    private static bool WriteGroupImage(WebpBits bits, Mosaic mosaic, int columns, int rows)
    {
        bits.Write(0, 1); // no colour cache
        bits.Write(0b0_0_1_1, 4); // green: a simple code of two symbols, the first in one bit: 0
        bits.Write(1, 8); // the second: 1
        for (var channel = 0; channel < 4; channel++)
        {
            bits.Write(0b0_0_0_1, 4); // red, blue, alpha, distance: a simple code of one symbol in one bit: 0
        }

        var hasInk = false;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var isInked = mosaic.IsInked(column, row);
                hasInk |= isInked;
                bits.Write(isInked ? 1 : 0, 1);
            }
        }

        return hasInk;
    }

    private static void WriteGroup(WebpBits bits, Rgb color)
    {
        foreach (var symbol in (ReadOnlySpan<byte>)[color.G, color.R, color.B, 0xFF, 0])
        {
            bits.Write(0b1_0_1, 3); // a simple code of one symbol in eight bits
            bits.Write(symbol, 8);
        }
    }

    private static byte[] Extended(int width, int height)
    {
        var data = new byte[10];
        WriteInt24(data.AsSpan(4), width - 1);
        WriteInt24(data.AsSpan(7), height - 1);
        return data;
    }

    private static void WriteInt24(Span<byte> target, int value)
    {
        target[0] = (byte)value;
        target[1] = (byte)(value >> 8);
        target[2] = (byte)(value >> 16);
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        file.Write(name);
        file.Write(length);
        file.Write(data);
        if (data.Length != Even(data.Length))
        {
            file.WriteByte(0);
        }
    }

    private static int Even(int length) => (length + 1) & ~1;
}
