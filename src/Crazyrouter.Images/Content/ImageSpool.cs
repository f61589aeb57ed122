using System;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Content;

/// <summary>Takes the bytes of an image as they are decoded from a reply, and inspects them.</summary>
internal abstract class ImageSpool(long maxBytes) : IDisposable
{
    private readonly ImageInspector _inspector = new(maxBytes);

    /// <summary>Room for at least <paramref name="size"/> bytes.</summary>
    public abstract Span<byte> Reserve(int size);

    /// <summary>Takes the first <paramref name="count"/> bytes of what was reserved.</summary>
    public void Commit(int count)
    {
        _inspector.Observe(Reserve(count).Slice(0, count));
        Advance(count);
    }

    /// <summary>Hands on what was taken; to be called between blocks, so that decoding itself never waits.</summary>
    public abstract ValueTask FlushAsync(bool async, CancellationToken cancellationToken);

    /// <summary>Says that the image is whole.</summary>
    /// <returns>Its media type.</returns>
    /// <exception cref="Errors.UnusableReplyException">The bytes are not one whole image.</exception>
    public string Complete() => _inspector.Complete();

    /// <summary>Drops all that was taken, for a better image follows.</summary>
    public void Restart()
    {
        _inspector.Restart();
        Rewind();
    }

    /// <summary>The image as a place to read it from, once it is complete and flushed.</summary>
    public abstract ImageSource ToSource(string mediaType);

    public abstract void Dispose();

    protected abstract void Advance(int count);

    protected abstract void Rewind();
}
