using System.IO;

namespace Crazyrouter.Router.Media;

/// <summary>Writes bits from the highest down, with the zero byte JPEG wants after each 0xFF.</summary>
internal sealed class JpegBits(Stream file)
{
    private int _pending;
    private int _count;

    public void Write(int value, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--)
        {
            _pending = (_pending << 1) | (value >> bit & 1);
            if (++_count == 8)
            {
                Flush();
            }
        }
    }

    /// <summary>Fills the last byte with ones, as the standard asks.</summary>
    public void Finish()
    {
        while (_count > 0)
        {
            Write(1, 1);
        }
    }

    private void Flush()
    {
        file.WriteByte((byte)_pending);
        if (_pending == 0xFF)
        {
            file.WriteByte(0);
        }

        _pending = 0;
        _count = 0;
    }
}
