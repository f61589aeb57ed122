using System;
using System.Text;

namespace Crazyrouter.Images.Content;

/// <summary>UTF-8 text that arrives in pieces, kept up to a limit: what a stranger sends must not fill the memory.</summary>
internal sealed class BoundedText
{
    public const int Limit = 64 * 1024;
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> piece)
    {
        var taken = piece.Slice(0, Math.Min(piece.Length, Limit - _length));
        if (_bytes.Length - _length < taken.Length)
        {
            Array.Resize(ref _bytes, Math.Min(Limit, Math.Max(_bytes.Length * 2, _length + taken.Length)));
        }

        taken.CopyTo(_bytes.AsSpan(_length));
        _length += taken.Length;
    }

    public void Truncate(int length) => _length = length;

    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, _length);
}
