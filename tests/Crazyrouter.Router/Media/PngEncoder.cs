using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Crazyrouter.Router.Media;

/// <summary>Writes a mosaic as PNG: a palette of its two colours, one bit a pixel.</summary>
internal static class PngEncoder
{
    // A chunk is its length, its name and its checksum around the data.
    private const int ChunkFrame = 12;
    private static readonly uint[] Crc = MakeCrcTable();

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Encode(Mosaic mosaic, PictureSpec spec)
    {
        var pixels = Pixels(mosaic, spec.Width, spec.Height);
        using var file = new MemoryStream(Math.Max(spec.LeastBytes, pixels.Length + 128));
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, Header(spec.Width, spec.Height));
        WriteChunk(file, "PLTE"u8, [mosaic.Paper.R, mosaic.Paper.G, mosaic.Paper.B, mosaic.Ink.R, mosaic.Ink.G, mosaic.Ink.B]);

        var rest = ChunkFrame + pixels.Length + ChunkFrame;
        var missing = spec.LeastBytes - (int)file.Length - rest;
        if (missing > 0)
        {
            // The letter cases say: ancillary, private, safe to copy. Decoders skip it.
            WriteChunk(file, "paDd"u8, Padding.Of(Math.Max(0, missing - ChunkFrame)));
        }

        WriteChunk(file, "IDAT"u8, pixels);
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1; // bits a pixel
        header[9] = 3; // palette
        return header;
    }

    private static byte[] Pixels(Mosaic mosaic, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // The byte before each row names its filter: 0, none.
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++)
            {
                if (y % Mosaic.Tile == 0)
                {
                    FillRow(mosaic, row.AsSpan(1), y / Mosaic.Tile);
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void FillRow(Mosaic mosaic, Span<byte> row, int tileRow)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = mosaic.IsInked(i * 8 / Mosaic.Tile, tileRow) ? (byte)0xFF : (byte)0;
        }
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~AddToCrc(AddToCrc(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint AddToCrc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = Crc[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
