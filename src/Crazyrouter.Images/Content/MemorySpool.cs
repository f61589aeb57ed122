using System;
using System.Buffers;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Content;

/// <summary>Keeps an image in memory: in rented arrays while it grows, in one of its own size in the end.</summary>
internal sealed class MemorySpool(long maxBytes) : ImageSpool(maxBytes)
{
    private byte[] _bytes = [];
    private int _length;

    public override Span<byte> Reserve(int size)
    {
        if (_bytes.Length - _length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + size, _bytes.Length * 2));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            Return();
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }

    public override ValueTask FlushAsync(bool async, CancellationToken cancellationToken) => default;

    public override ImageSource ToSource(string mediaType) => new BytesSource(_bytes.AsMemory(0, _length).ToArray(), mediaType);

    public override void Dispose()
    {
        Return();
        _bytes = [];
        _length = 0;
    }

    protected override void Advance(int count) => _length += count;

    protected override void Rewind() => _length = 0;

    private void Return()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
