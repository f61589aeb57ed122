using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crazyrouter.Router.Media;

/// <summary>
/// The picture the router draws: square tiles of two colours, both the tiles and the colours taken from the prompt's hash.
/// Tiles are 64 pixels wide, so that each format can write whole tiles without looking at pixels.
/// </summary>
internal sealed class Mosaic
{
    /// <summary>A tile's edge is two to this power.</summary>
    public const int TileBits = 6;

    /// <summary>A tile's edge, in pixels.</summary>
    public const int Tile = 1 << TileBits;

    private readonly byte[] _hash;

    public Mosaic(string prompt, int index)
    {
        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(index.ToString(CultureInfo.InvariantCulture) + "\n" + prompt));

        // The halves of the range keep the two colours apart.
        Paper = new((byte)(0x80 | _hash[0]), (byte)(0x80 | _hash[1]), (byte)(0x80 | _hash[2]));
        Ink = new((byte)(0x7F & _hash[3]), (byte)(0x7F & _hash[4]), (byte)(0x7F & _hash[5]));
    }

    /// <summary>The colour of the tiles that are not inked.</summary>
    public Rgb Paper { get; }

    /// <summary>The colour of the inked tiles.</summary>
    public Rgb Ink { get; }

    /// <summary>The number of tiles that cover <paramref name="pixels"/>.</summary>
    public static int TilesOver(int pixels) => (pixels + Tile - 1) >> TileBits;

    /// <summary>Whether the tile in this column and row, counted from 0, is inked.</summary>
    public bool IsInked(int column, int row)
    {
        var bit = ((row * 13) + column) & 0xFF;
        return (_hash[bit >> 3] >> (bit & 7) & 1) == 1;
    }

    /// <summary>The colour of the tile in this column and row.</summary>
    public Rgb ColorOf(int column, int row) => IsInked(column, row) ? Ink : Paper;
}

/// <summary>A colour, eight bits a channel.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B);
