using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Requests;

namespace Crazyrouter.Images;

/// <summary>An image that goes into a request: what to edit, what to refer to, or a mask.</summary>
/// <remarks>
/// The format is told by the bytes, and only a file's name is sent, never its folder. A file is read as it is sent; everything else is in
/// memory by then, so a call can be repeated.
/// </remarks>
public sealed class ImageInput
{
    private readonly Func<bool, CancellationToken, ValueTask<InputBytes>> _prepare;

    private ImageInput(Func<bool, CancellationToken, ValueTask<InputBytes>> prepare) => _prepare = prepare;

    /// <summary>An image in a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static ImageInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ImageInput((async, cancellationToken) => InputBytes.OfFileAsync(path, async, cancellationToken));
    }

    /// <summary>An image in memory.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static ImageInput FromBytes(BinaryData bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new ImageInput((_, _) => new ValueTask<InputBytes>(InputBytes.Of(bytes.ToMemory())));
    }

    /// <summary>An image in a stream. It is read to its end when the call begins, once, and stays open.</summary>
    /// <param name="stream">The stream, at the image's first byte.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static ImageInput FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ImageInput((async, cancellationToken) => InputBytes.OfStreamAsync(stream, async, cancellationToken));
    }

    /// <summary>An image the router made; it is downloaded when the call begins.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    public static ImageInput FromImage(CrazyrouterImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new ImageInput(async (async, cancellationToken) =>
        {
            var bytes = async ? await image.ReadBytesAsync(cancellationToken).ConfigureAwait(false) : image.ReadBytes(cancellationToken);
            return InputBytes.Of(bytes.ToMemory());
        });
    }

    internal ValueTask<InputBytes> PrepareAsync(bool async, CancellationToken cancellationToken) => _prepare(async, cancellationToken);
}
