using System.Collections.Generic;

namespace Crazyrouter.Router.Media;

/// <summary>Gathers bits from the lowest up, as lossless WebP reads them.</summary>
internal sealed class WebpBits
{
    private readonly List<byte> _bytes = [];
    private int _pending;
    private int _count;

    public void Write(int value, int length)
    {
        for (var bit = 0; bit < length; bit++)
        {
            _pending |= (value >> bit & 1) << _count;
            if (++_count == 8)
            {
                Flush();
            }
        }
    }

    /// <summary>All bits written so far; the last byte is filled with zeros.</summary>
    public byte[] ToArray()
    {
        if (_count > 0)
        {
            Flush();
        }

        return [.. _bytes];
    }

    private void Flush()
    {
        _bytes.Add((byte)_pending);
        _pending = 0;
        _count = 0;
    }
}
