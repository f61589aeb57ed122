using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Guards;

namespace Crazyrouter.Images;

/// <summary>
/// Holds the requests of any <see cref="HttpClient"/> to the router's contract, at run time, where the analyzers could not know the model:
/// <c>new HttpClient(new ContractGuardHandler { InnerHandler = new HttpClientHandler() })</c>.
/// </summary>
/// <remarks>The body of a request it watches is read into memory; requests to other hosts and routes pass unread.</remarks>
public sealed class ContractGuardHandler : DelegatingHandler
{
    private readonly ContractGuard _guard;

    /// <summary>Makes a guard that stops requests that break the contract.</summary>
    public ContractGuardHandler()
        : this(null)
    {
    }

    /// <summary>Makes a guard.</summary>
    /// <param name="options">What it judges by and what it does; read once. The defaults when null.</param>
    /// <exception cref="ArgumentException">The options name an edition that there is not.</exception>
    public ContractGuardHandler(ContractGuardOptions? options) => _guard = new ContractGuard(options);

    /// <inheritdoc/>
    /// <exception cref="CrazyrouterContractException">The request breaks the contract; it was not sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Watches(request))
        {
            Inspect(request, await request.Content!.ReadAsByteArrayAsync().ConfigureAwait(false));
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

#if !NETSTANDARD2_0
    /// <inheritdoc/>
    /// <exception cref="CrazyrouterContractException">The request breaks the contract; it was not sent.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Watches(request))
        {
            using var copy = new System.IO.MemoryStream();
            request.Content!.CopyTo(copy, context: null, cancellationToken);
            Inspect(request, copy.ToArray());
        }

        return base.Send(request, cancellationToken);
    }
#endif

    private bool Watches(HttpRequestMessage request) =>
        request.Content is not null && _guard.Watches(request.Method.Method, request.RequestUri);

    private void Inspect(HttpRequestMessage request, byte[] body)
    {
        var content = request.Content!;
        var repaired = _guard.Inspect(request.RequestUri!, content.Headers.ContentType?.ToString(), body);
        request.Content = new ReplacedContent(content, repaired ?? body);
    }
}
