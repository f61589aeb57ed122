using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Content;

/// <summary>An image in memory, as replies with the bytes inside give it.</summary>
internal sealed class BytesSource(byte[] bytes, string? mediaType) : ImageSource
{
    public override string? MediaType => mediaType;

    public override ValueTask<Stream> OpenAsync(bool async, CancellationToken cancellationToken) =>
        new(new MemoryStream(bytes, writable: false));

    public override ValueTask<BinaryData> ReadAsync(bool async, CancellationToken cancellationToken) =>
        new(new BinaryData(bytes, mediaType));

    public override ValueTask SaveAsync(AtomicFile file, bool async, CancellationToken cancellationToken) =>
        file.WriteAsync(bytes, bytes.Length, async, cancellationToken);
}
