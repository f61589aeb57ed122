using System;
using System.Buffers.Text;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Requests;

/// <summary>The bytes of an image on its way into a request; they can be written any number of times.</summary>
internal sealed class InputBytes
{
    private readonly string? _path;
    private readonly ReadOnlyMemory<byte> _bytes;

    private InputBytes(string? path, ReadOnlyMemory<byte> bytes, long length, string mediaType)
    {
        _path = path;
        _bytes = bytes;
        Length = length;
        MediaType = mediaType;
        FileName = path is null ? "image." + mediaType.Substring(mediaType.IndexOf('/') + 1) : Path.GetFileName(path);
    }

    public string FileName { get; }

    public string MediaType { get; }

    public long Length { get; }

    /// <exception cref="ArgumentException">The bytes are no image.</exception>
    public static InputBytes Of(ReadOnlyMemory<byte> bytes) => new(null, bytes, bytes.Length, Recognize(bytes.Span, "The input"));

    public static async ValueTask<InputBytes> OfFileAsync(string path, bool async, CancellationToken cancellationToken)
    {
        using var file = OpenFile(path, async);
        var head = new byte[ImageSignature.HeadLength];
        var length = await EitherWay.ReadAsync(file, head, 0, head.Length, async, cancellationToken).ConfigureAwait(false);
        return new InputBytes(path, default, file.Length, Recognize(head.AsSpan(0, length), $"'{path}'"));
    }

    public static async ValueTask<InputBytes> OfStreamAsync(Stream stream, bool async, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await EitherWay.CopyAsync(stream, copy, async, cancellationToken).ConfigureAwait(false);
        return Of(copy.ToArray());
    }

    public async ValueTask WriteAsync(Stream destination, bool async, CancellationToken cancellationToken)
    {
        using var source = Open(async);
        await EitherWay.CopyAsync(source, destination, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the bytes in base64, without a copy of the whole.</summary>
    public async ValueTask WriteBase64Async(Stream destination, bool async, CancellationToken cancellationToken)
    {
        using var source = Open(async);
        using var plain = new PooledBlock();
        using var text = new PooledBlock();
        text.Grow(0, Base64.GetMaxEncodedToUtf8Length(PooledBlock.Size));
        var held = 0;
        for (var isLast = false; !isLast;)
        {
            var room = PooledBlock.Size - held;
            var read = await EitherWay.ReadAsync(source, plain.Bytes, held, room, async, cancellationToken).ConfigureAwait(false);
            isLast = read == 0;
            Base64.EncodeToUtf8(plain.Bytes.AsSpan(0, held + read), text.Bytes, out var consumed, out var written, isLast);
            await EitherWay.WriteAsync(destination, text.Bytes, 0, written, async, cancellationToken).ConfigureAwait(false);
            held += read - consumed;
            plain.Bytes.AsSpan(consumed, held).CopyTo(plain.Bytes);
        }
    }

    private static string Recognize(ReadOnlySpan<byte> head, string what) =>
        ImageSignature.MediaType(head)
        ?? throw new ArgumentException(what + " is no image: neither PNG, JPEG, WebP, GIF nor AVIF begins like that.");

    private static FileStream OpenFile(string path, bool async) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, async);

    private Stream Open(bool async) => _path is null ? BinaryData.FromBytes(_bytes).ToStream() : OpenFile(_path, async);
}
