#if NETSTANDARD2_0
using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Download;

/// <summary>
/// Sends through a handler that is replaced by a new one now and then: this framework's own keeps a connection for as long as it is used.
/// What an older one has begun it ends, and its idle connections close by themselves.
/// </summary>
internal sealed class RenewedHandler(Func<HttpMessageHandler> create, TimeSpan lifetime) : HttpMessageHandler
{
    private Lease _lease = new(create());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var lease = Volatile.Read(ref _lease);
        if (lease.Age >= lifetime)
        {
            // Of several that find it too old one replaces it, and all take the new one.
            var next = new Lease(create());
            var found = Interlocked.CompareExchange(ref _lease, next, lease);
            lease = found == lease ? next : found;
        }

        return lease.Handler.SendAsync(request, cancellationToken);
    }

    /// <summary>A handler, and how long it has been in use.</summary>
    private sealed class Lease(HttpMessageHandler handler)
    {
        private readonly Stopwatch _age = Stopwatch.StartNew();

        public TimeSpan Age => _age.Elapsed;

        public HttpMessageInvoker Handler { get; } = new(handler);
    }
}
#endif
