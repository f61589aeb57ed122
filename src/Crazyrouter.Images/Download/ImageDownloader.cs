using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;

namespace Crazyrouter.Images.Download;

/// <summary>
/// Fetches images from the links of replies: never with the caller's key, only where the policy lets it, again after what passes by.
/// </summary>
internal sealed class ImageDownloader(DownloadPolicy policy, HttpClient http, ILogger logger)
{
    private const int MaxRedirects = 5;
    private static readonly ProductInfoHeaderValue s_product = new("Crazyrouter.Images", LibraryVersion.Text);

    public DownloadPolicy Policy => policy;

    public ILogger Logger => logger;

    /// <summary>Opens a link for reading.</summary>
    /// <param name="link">The image's address.</param>
    /// <param name="clock">The time it may take; the stream goes on using it.</param>
    /// <param name="restart">Voids what was read, so that a broken download may begin anew; null where that cannot be.</param>
    /// <param name="async">Whether to wait without a thread.</param>
    public async ValueTask<DownloadStream> OpenAsync(Uri link, CallClock clock, Action? restart, bool async)
    {
        var stream = new DownloadStream(this, link, clock, restart);
        try
        {
            await stream.ConnectAsync(async).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Writes the image behind a link to a file.</summary>
    /// <returns>Its media type.</returns>
    /// <exception cref="CrazyrouterException">The image cannot be had, or is none.</exception>
    /// <exception cref="Errors.UnwrittenFileException">The file cannot be written.</exception>
    public async ValueTask<string> SaveAsync(Uri link, AtomicFile file, CallClock clock, bool async)
    {
        using var stream = await OpenAsync(link, clock, file.Clear, async).ConfigureAwait(false);
        file.Reserve(stream.TotalLength);
        await file.CopyFromAsync(stream, async, CancellationToken.None).ConfigureAwait(false);
        return stream.MediaType!;
    }

    /// <summary>Reads the image behind a link into memory.</summary>
    public async ValueTask<BinaryData> ReadAsync(Uri link, CallClock clock, bool async)
    {
        var length = 0;
        using var block = new PooledBlock();
        using var stream = await OpenAsync(link, clock, () => length = 0, async).ConfigureAwait(false);
        while (true)
        {
            if (length == block.Bytes.Length)
            {
                block.Grow(length, length * 2);
            }

            var read = await EitherWay.ReadAsync(stream, block.Bytes, length, block.Bytes.Length - length, async, CancellationToken.None)
                .ConfigureAwait(false);
            if (read == 0)
            {
                return new BinaryData(block.Bytes.AsMemory(0, length).ToArray(), stream.MediaType);
            }

            length += read;
        }
    }

    /// <summary>Asks for the image, or for its rest, and follows redirects; the caller judges the status.</summary>
    public async ValueTask<HttpResponseMessage> RequestAsync(
        Uri link, long from, EntityTagHeaderValue? version, CallClock clock, bool async)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (policy.Refusal(link) is { } refusal)
            {
                throw DownloadFailure.Refused(link, refusal);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.UserAgent.Add(s_product);
            if (from > 0)
            {
                request.Headers.Range = new RangeHeaderValue(from, null);
                request.Headers.IfRange = new RangeConditionHeaderValue(version!);
            }

            var response = await SendAsync(request, clock, async).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw DownloadFailure.Refused(link, $"it was redirected more than {MaxRedirects} times");
            }

            var target = new Uri(link, location);
            logger.Redirected(link.Host, target.Host);
            link = target;
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage request, CallClock clock, bool async)
    {
        clock.Await(policy.IdleTimeout);
#if NETSTANDARD2_0
        // This framework's HTTP client knows no synchronous call; the synchronous road waits for the other.
        var response = http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token);
        return async ? new ValueTask<HttpResponseMessage>(response) : new ValueTask<HttpResponseMessage>(response.GetAwaiter().GetResult());
#else
        return async
            ? new ValueTask<HttpResponseMessage>(http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token))
            : new ValueTask<HttpResponseMessage>(http.Send(request, HttpCompletionOption.ResponseHeadersRead, clock.Token));
#endif
    }
}
