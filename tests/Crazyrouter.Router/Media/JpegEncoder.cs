using System;
using System.IO;

namespace Crazyrouter.Router.Media;

/// <summary>
/// Writes a mosaic as baseline JPEG. Tiles are whole blocks of one colour, so a block is its DC coefficient alone, and no transform is needed.
/// </summary>
internal static class JpegEncoder
{
    private const int Block = 8;
    private const int SegmentLimit = 65_533;
    private const int SegmentFrame = 4;

    // A DC coefficient is eight times the mean; with a quantizer of eight it is the mean itself.
    private const byte Quantizer = 8;

    // The DC code of the standard's table K.3: lengths by size category 0 to 8, and the codes they give.
    private static ReadOnlySpan<byte> DcLengths => [2, 3, 3, 3, 3, 3, 4, 5, 6];

    private static ReadOnlySpan<ushort> DcCodes => [0b00, 0b010, 0b011, 0b100, 0b101, 0b110, 0b1110, 0b11110, 0b111110];

    public static byte[] Encode(Mosaic mosaic, PictureSpec spec)
    {
        using var file = new MemoryStream(Math.Max(spec.LeastBytes, 4096));
        file.Write([0xFF, 0xD8]);
        WriteSegment(file, 0xE0, [(byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

        using var picture = new MemoryStream();
        WriteTables(picture, spec.Width, spec.Height);
        WriteBlocks(picture, mosaic, spec.Width, spec.Height);
        picture.Write([0xFF, 0xD9]);

        WritePadding(file, spec.LeastBytes - (int)picture.Length);
        picture.WriteTo(file);
        return file.ToArray();
    }

    private static void WritePadding(MemoryStream file, int upTo)
    {
        while (file.Length < upTo)
        {
            var missing = upTo - (int)file.Length - SegmentFrame;
            WriteSegment(file, 0xFE, Padding.Of(Math.Clamp(missing, 0, SegmentLimit)));
        }
    }

    private static void WriteTables(Stream file, int width, int height)
    {
        var quantizers = new byte[65];
        quantizers.AsSpan(1).Fill(Quantizer);
        WriteSegment(file, 0xDB, quantizers);
        WriteSegment(file, 0xC0,
            [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
        WriteSegment(file, 0xC4, [0x00, 0, 1, 5, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);

        // The AC code has one word, a single zero bit, which ends the block.
        WriteSegment(file, 0xC4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        WriteSegment(file, 0xDA, [3, 1, 0x00, 2, 0x00, 3, 0x00, 0, 63, 0]);
    }

    private static void WriteSegment(Stream file, byte marker, ReadOnlySpan<byte> data)
    {
        var length = data.Length + 2;
        file.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        file.Write(data);
    }

    private static void WriteBlocks(Stream file, Mosaic mosaic, int width, int height)
    {
        var paper = Means(mosaic.Paper);
        var ink = Means(mosaic.Ink);
        var bits = new JpegBits(file);
        Span<int> last = stackalloc int[3];
        for (var y = 0; y < height; y += Block)
        {
            for (var x = 0; x < width; x += Block)
            {
                var means = mosaic.IsInked(x / Mosaic.Tile, y / Mosaic.Tile) ? ink : paper;
                for (var channel = 0; channel < 3; channel++)
                {
                    WriteBlock(bits, means[channel] - last[channel]);
                    last[channel] = means[channel];
                }
            }
        }

        bits.Finish();
    }

    private static void WriteBlock(JpegBits bits, int difference)
    {
        var size = 32 - int.LeadingZeroCount(Math.Abs(difference));
        bits.Write(DcCodes[size], DcLengths[size]);

        // A negative difference is written as its one's complement.
        bits.Write(difference < 0 ? difference + (1 << size) - 1 : difference, size);
        bits.Write(0, 1);
    }

    /// <summary>The means of Y, Cb and Cr around zero, by JFIF's conversion.</summary>
    private static int[] Means(Rgb color) =>
    [
        (int)Math.Round((0.299 * color.R) + (0.587 * color.G) + (0.114 * color.B) - 128),
        (int)Math.Round((-0.168736 * color.R) - (0.331264 * color.G) + (0.5 * color.B)),
        (int)Math.Round((0.5 * color.R) - (0.418688 * color.G) - (0.081312 * color.B)),
    ];
}
