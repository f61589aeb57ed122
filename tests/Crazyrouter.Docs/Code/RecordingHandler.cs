using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Docs.Code;

/// <summary>Sends what is meant for the router to an embedded one, and keeps the API's answers.</summary>
/// <param name="router">The embedded router's root.</param>
internal sealed class RecordingHandler(Uri router) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly List<Answer> _answers = [];

    /// <summary>The API's answers so far.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isApi = Aim(request);
        return await KeepAsync(request, await base.SendAsync(request, cancellationToken), isApi, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isApi = Aim(request);
        return KeepAsync(request, base.Send(request, cancellationToken), isApi, cancellationToken).GetAwaiter().GetResult();
    }

    private bool Aim(HttpRequestMessage request)
    {
        var isApi = request.RequestUri!.Host.EndsWith("crazyrouter.com", StringComparison.Ordinal);
        if (isApi)
        {
            request.RequestUri = new Uri(router, request.RequestUri.PathAndQuery);
        }

        return isApi || request.RequestUri.Authority == router.Authority ? true
            : request.RequestUri.IsLoopback ? false
            : throw new DocumentException($"A program of the documents calls {request.RequestUri}.");
    }

    private async Task<HttpResponseMessage> KeepAsync(
        HttpRequestMessage request, HttpResponseMessage response, bool isApi, CancellationToken cancellationToken)
    {
        if (isApi)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            _answers.Add(new(
                request.Method.Method, request.RequestUri!.AbsolutePath, (int)response.StatusCode, response.ReasonPhrase ?? "",
                await response.Content.ReadAsStringAsync(cancellationToken)));
        }

        return response;
    }
}
