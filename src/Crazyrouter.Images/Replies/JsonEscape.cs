using System;

namespace Crazyrouter.Images.Replies;

/// <summary>The escapes of one JSON string, taken byte by byte; half a surrogate pair waits for its other half.</summary>
internal struct JsonEscape
{
    private const int Replacement = 0xFFFD;
    private int _unit;
    private int _digitsLeft;
    private int _highHalf;

    /// <summary>Whether half a pair waits; what follows must complete it, or the half is no character.</summary>
    public readonly bool HasHalf => _highHalf != 0;

    /// <summary>Takes the next byte after the backslash; true when the escape is whole.</summary>
    public bool Take(byte letter)
    {
        if (_digitsLeft > 0)
        {
            _unit = (_unit << 4) | HexDigit(letter);
            return --_digitsLeft == 0;
        }

        if (letter == 'u')
        {
            _unit = 0;
            _digitsLeft = 4;
            return false;
        }

        _unit = letter switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'"' or (byte)'\\' or (byte)'/' => letter,
            _ => throw new FormatException($"the reply holds an escape that JSON does not know (0x{letter:X2})"),
        };
        return true;
    }

    /// <summary>Writes the escape that <see cref="Take"/> completed, after a half that found no other half; up to 6 bytes.</summary>
    public int WriteTo(Span<byte> utf8)
    {
        if (_unit is >= 0xDC00 and <= 0xDFFF && HasHalf)
        {
            var scalar = 0x10000 + ((_highHalf - 0xD800) << 10) + (_unit - 0xDC00);
            _highHalf = 0;
            return Encode(scalar, utf8);
        }

        var written = WriteHalf(utf8);
        if (_unit is >= 0xD800 and <= 0xDBFF)
        {
            _highHalf = _unit;
            return written;
        }

        return written + Encode(_unit is >= 0xDC00 and <= 0xDFFF ? Replacement : _unit, utf8.Slice(written));
    }

    /// <summary>Writes the sign for a broken character when half a pair waits.</summary>
    public int WriteHalf(Span<byte> utf8)
    {
        if (!HasHalf)
        {
            return 0;
        }

        _highHalf = 0;
        return Encode(Replacement, utf8);
    }

    private static int HexDigit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
        _ => throw new FormatException($"the reply holds a \\u escape that is not hexadecimal (0x{letter:X2})"),
    };

    private static int Encode(int scalar, Span<byte> utf8)
    {
        if (scalar < 0x80)
        {
            utf8[0] = (byte)scalar;
            return 1;
        }

        if (scalar < 0x800)
        {
            utf8[0] = (byte)(0xC0 | (scalar >> 6));
            utf8[1] = (byte)(0x80 | (scalar & 0x3F));
            return 2;
        }

        if (scalar < 0x10000)
        {
            utf8[0] = (byte)(0xE0 | (scalar >> 12));
            utf8[1] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
            utf8[2] = (byte)(0x80 | (scalar & 0x3F));
            return 3;
        }

        utf8[0] = (byte)(0xF0 | (scalar >> 18));
        utf8[1] = (byte)(0x80 | ((scalar >> 12) & 0x3F));
        utf8[2] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
        utf8[3] = (byte)(0x80 | (scalar & 0x3F));
        return 4;
    }
}
