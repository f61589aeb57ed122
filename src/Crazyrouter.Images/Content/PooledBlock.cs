using System;
using System.Buffers;

namespace Crazyrouter.Images.Content;

/// <summary>A rented array of 64 KiB that goes back to the pool when it is disposed of.</summary>
internal sealed class PooledBlock : IDisposable
{
    public const int Size = 64 * 1024;

    public byte[] Bytes { get; private set; } = ArrayPool<byte>.Shared.Rent(Size);

    /// <summary>Makes room for <paramref name="size"/> bytes, of which the first <paramref name="kept"/> stay.</summary>
    public void Grow(int kept, int size)
    {
        if (size <= Bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(size);
        Bytes.AsSpan(0, kept).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = larger;
    }

    public void Dispose()
    {
        if (Bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Bytes);
            Bytes = [];
        }
    }
}
