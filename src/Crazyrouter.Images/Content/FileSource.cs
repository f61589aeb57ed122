using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Content;

/// <summary>An image that was written to a file as it arrived.</summary>
internal sealed class FileSource(string path, string mediaType) : ImageSource
{
    public override string? MediaType => mediaType;

    public override ValueTask<Stream> OpenAsync(bool async, CancellationToken cancellationToken) => new(Open(async));

    public override async ValueTask<BinaryData> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        using var stream = Open(async);
        var bytes = new byte[stream.Length];
        for (var length = 0; length < bytes.Length;)
        {
            var read = await EitherWay
                .ReadAsync(stream, bytes, length, bytes.Length - length, async, cancellationToken).ConfigureAwait(false);
            length += read > 0 ? read : throw new EndOfStreamException($"'{path}' became shorter while it was read.");
        }

        return new BinaryData(bytes, mediaType);
    }

    public override async ValueTask SaveAsync(AtomicFile file, bool async, CancellationToken cancellationToken)
    {
        using var stream = Open(async);
        await file.CopyFromAsync(stream, async, cancellationToken).ConfigureAwait(false);
    }

    private FileStream Open(bool async) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, async);
}
