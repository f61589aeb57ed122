using System;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Content;

/// <summary>Writes an image to the file it is for, block by block.</summary>
internal sealed class FileSpool(AtomicFile file, long maxBytes) : ImageSpool(maxBytes)
{
    private readonly PooledBlock _block = new();
    private int _pending;

    public override Span<byte> Reserve(int size)
    {
        _block.Grow(_pending, _pending + size);
        return _block.Bytes.AsSpan(_pending);
    }

    public override async ValueTask FlushAsync(bool async, CancellationToken cancellationToken)
    {
        if (_pending > 0)
        {
            await file.WriteAsync(_block.Bytes, _pending, async, cancellationToken).ConfigureAwait(false);
            _pending = 0;
        }
    }

    public override ImageSource ToSource(string mediaType) => new FileSource(file.Path, mediaType);

    public override void Dispose() => _block.Dispose();

    protected override void Advance(int count) => _pending += count;

    protected override void Rewind()
    {
        _pending = 0;
        file.Clear();
    }
}
