using System;
using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>Width and height of an image in pixels, both above 0.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    private const int MaxEdge = 999_999_999;

    /// <summary>The number of pixels.</summary>
    public long Area => (long)Width * Height;

    /// <summary>The longer side.</summary>
    public int LongerEdge => Width > Height ? Width : Height;

    /// <summary>Reads <c>WIDTHxHEIGHT</c>, spelled as the router takes it.</summary>
    public static bool TryParse(string text, out PixelSize size) => TryRead(text, "x", blanks: false, out size);

    /// <summary>Reads what people also write for it: <c>1024 X 1024</c>, <c>1024*1024</c>, <c>1024×1024</c>.</summary>
    public static bool TryGuess(string text, out PixelSize size) => TryRead(text, "xX*×", blanks: true, out size);

    /// <summary>The size as the router takes it.</summary>
    public override string ToString() =>
        Width.ToString(CultureInfo.InvariantCulture) + "x" + Height.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, string separators, bool blanks, out PixelSize size)
    {
        size = default;
        var at = 0;
        SkipBlanks(text, ref at, blanks);
        if (!TryReadEdge(text, ref at, out var width))
        {
            return false;
        }

        SkipBlanks(text, ref at, blanks);
        if (at == text.Length || separators.IndexOf(text[at]) < 0)
        {
            return false;
        }

        at++;
        SkipBlanks(text, ref at, blanks);
        if (!TryReadEdge(text, ref at, out var height))
        {
            return false;
        }

        SkipBlanks(text, ref at, blanks);
        size = new PixelSize(width, height);
        return at == text.Length;
    }

    private static bool TryReadEdge(string text, ref int at, out int edge)
    {
        edge = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            edge = (int)Math.Min((edge * 10L) + (text[at] - '0'), MaxEdge);
        }

        return edge > 0;
    }

    private static void SkipBlanks(string text, ref int at, bool blanks)
    {
        while (blanks && at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }
}
