using System;
using Crazyrouter.Images.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crazyrouter.Images.Download;

/// <summary>The downloads of images that no client of ours made: the defaults, and the router that the environment names.</summary>
internal static class DefaultDownload
{
    private static readonly Lazy<ImageDownloader> s_public = new(() => Create(new CrazyrouterImageClientOptions(), router: null, NullLogger.Instance));
    private static readonly Lazy<ImageDownloader> s_local = new(() => Create(new CrazyrouterImageClientOptions(), new Uri("http://localhost"), NullLogger.Instance));

    public static ImageDownloader Downloader => (RouterEnvironment.Endpoint is { IsLoopback: true } ? s_local : s_public).Value;

    public static ImageDownloader Create(CrazyrouterImageClientOptions options, Uri? router, ILogger logger)
    {
        var policy = new DownloadPolicy
        {
            Router = router,
            AllowPrivateNetwork = options.AllowPrivateNetwork,
            Timeout = options.Timeout,
            IdleTimeout = options.IdleTimeout,
            MaxRetries = options.MaxRetries,
            MaxBytes = options.MaxImageBytes,
        };
        return new ImageDownloader(policy, options.DownloadHttpClient ?? DownloadTransport.Create(policy), logger);
    }
}
