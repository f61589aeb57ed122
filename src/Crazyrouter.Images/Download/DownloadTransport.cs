using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Download;

/// <summary>
/// The HTTP client of downloads: no cookies, no credentials, no trace headers, no redirects of its own, and every address it connects
/// to is checked at the moment of connecting, so that a name cannot change its mind in between. All clients of one reach share one, and
/// its connections: who makes a client for each image must not pay with a connection for each.
/// </summary>
internal static class DownloadTransport
{
    // A host that changes its address is found again after this.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    private static readonly ConcurrentDictionary<DownloadReach, Lazy<HttpClient>> s_clients = new();

    /// <summary>The client of a reach; it goes through the proxy that the machine names.</summary>
    public static HttpClient For(DownloadReach reach) => s_clients
        .GetOrAdd(reach, static key => new Lazy<HttpClient>(() => Create(key, s_lifetime))).Value;

#if NETSTANDARD2_0
    public static HttpClient Create(DownloadReach reach, TimeSpan lifetime, IWebProxy? proxy = null) => new(new CheckedNames(reach, proxy ?? WebRequest.DefaultWebProxy)
    {
        InnerHandler = new RenewedHandler(() => new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, Proxy = proxy }, lifetime),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Asks for a name's addresses before each request; this framework cannot look at the connection itself.</summary>
    private sealed class CheckedNames(DownloadReach reach, IWebProxy? proxy) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var link = request.RequestUri!;
            foreach (var address in IsProxied(link) ? [] : await Dns.GetHostAddressesAsync(link.DnsSafeHost).ConfigureAwait(false))
            {
                if (!reach.Allows(address))
                {
                    throw new PrivateAddressException(link.DnsSafeHost, address);
                }
            }

            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        /// <summary>Whether a proxy looks the name up; here it may have no address at all.</summary>
        private bool IsProxied(Uri link) => proxy is not null && !proxy.IsBypassed(link) && proxy.GetProxy(link) is { } to && to != link;
    }
#else
    public static HttpClient Create(DownloadReach reach, TimeSpan lifetime, IWebProxy? proxy = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PreAuthenticate = false,
        Proxy = proxy,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = lifetime,
        ActivityHeadersPropagator = System.Diagnostics.DistributedContextPropagator.CreateNoOutputPropagator(),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(reach, context, cancellationToken),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static async ValueTask<System.IO.Stream> ConnectAsync(
        DownloadReach reach, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);

        // Behind a proxy the connection goes to the proxy, which is the machine's owner's choice and usually private; to tunnel through
        // it the handler asks the proxy itself first.
        var asked = context.InitialRequestMessage;
        if (asked.Method.Method != "CONNECT" && target.Host == asked.RequestUri!.IdnHost)
        {
            foreach (var address in addresses)
            {
                if (!reach.Allows(address))
                {
                    throw new PrivateAddressException(target.Host, address);
                }
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#endif
}
