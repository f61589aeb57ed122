using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Download;

/// <summary>An image behind a link; each read downloads it anew.</summary>
internal sealed class LinkSource(Uri link, string? mediaType, ImageDownloader downloader) : ImageSource
{
    public override string? MediaType => mediaType;

    public override async ValueTask<Stream> OpenAsync(bool async, CancellationToken cancellationToken)
    {
        // How long a reader holds the stream is the reader's business; only the host's silence is bounded.
        var clock = new CallClock(Timeout.InfiniteTimeSpan, cancellationToken);
        try
        {
            var stream = await downloader.OpenAsync(link, clock, restart: null, async).ConfigureAwait(false);
            stream.OwnsClock = true;
            return stream;
        }
        catch
        {
            clock.Dispose();
            throw;
        }
    }

    public override async ValueTask<BinaryData> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        using var clock = new CallClock(downloader.Policy.Timeout, cancellationToken);
        return await downloader.ReadAsync(link, clock, async).ConfigureAwait(false);
    }

    public override async ValueTask SaveAsync(AtomicFile file, bool async, CancellationToken cancellationToken)
    {
        using var clock = new CallClock(downloader.Policy.Timeout, cancellationToken);
        await downloader.SaveAsync(link, file, clock, async).ConfigureAwait(false);
    }
}
