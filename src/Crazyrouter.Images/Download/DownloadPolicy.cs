using System;
using System.Net;

namespace Crazyrouter.Images.Download;

/// <summary>Where a download may go, how long it may take and how much it may bring.</summary>
internal sealed class DownloadPolicy
{
    public DownloadReach Reach { get; init; }

    public TimeSpan Timeout { get; init; }

    public TimeSpan IdleTimeout { get; init; }

    public int MaxRetries { get; init; }

    public long MaxBytes { get; init; }

    /// <summary>How long a host may ask to be left alone, also where the reader of a stream has set no time.</summary>
    public TimeSpan LongestPause => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout;

    /// <summary>Why the link must not be followed; null when it may.</summary>
    public string? Refusal(Uri link)
    {
        if (!link.IsAbsoluteUri || (link.Scheme != Uri.UriSchemeHttps && link.Scheme != Uri.UriSchemeHttp))
        {
            return "it is no http or https address";
        }

        if (Reach.AllowPrivateNetwork)
        {
            return null;
        }

        if (link.Scheme == Uri.UriSchemeHttp && !(Reach.IsLocalRouter && link.IsLoopback))
        {
            return "it is not encrypted (http)";
        }

        return IPAddress.TryParse(link.DnsSafeHost, out var address) && !Reach.Allows(address)
            ? $"{address} is a private address"
            : null;
    }
}
