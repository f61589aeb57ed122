using System;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crazyrouter.Images.Download;

/// <summary>The downloads of images that no client of ours made: the defaults, and the router that the environment names.</summary>
internal static class DefaultDownload
{
    private static readonly Lazy<ImageDownloader> s_public = new(() => Create(router: null));
    private static readonly Lazy<ImageDownloader> s_local = new(() => Create(new Uri("http://localhost")));

    public static ImageDownloader Downloader => (RouterEnvironment.Endpoint is { IsLoopback: true } ? s_local : s_public).Value;

    private static ImageDownloader Create(Uri? router) => Create(new CrazyrouterImageClientOptions(), router, NullLogger.Instance);

    public static ImageDownloader Create(CrazyrouterImageClientOptions options, Uri? router, ILogger logger)
    {
        var policy = new DownloadPolicy
        {
            Reach = new DownloadReach(options.AllowPrivateNetwork, router is { IsLoopback: true }),
            Timeout = options.Timeout,
            IdleTimeout = options.IdleTimeout,
            MaxRetries = options.MaxRetries,
            MaxBytes = options.MaxImageBytes,
        };
        return new ImageDownloader(policy, options.DownloadHttpClient ?? DownloadTransport.For(policy.Reach), logger);
    }
}
