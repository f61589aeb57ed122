using System;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Crazyrouter.Router.Faults;

/// <summary>Lets one reply meet its fault.</summary>
internal static class FaultInjector
{
    /// <summary>Runs the router's own reply, or the fault's answer, with everything the fault does to it.</summary>
    public static async Task RunAsync(Exchange exchange, Fault fault, Func<Exchange, Task> reply)
    {
        var http = exchange.Http;
        http.Response.OnStarting(() => BeforeHeadersAsync(http, fault));
        var plain = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var stream = new FaultStream(http, plain.Stream, fault);
        var faulty = new StreamResponseBodyFeature(stream, plain);
        http.Features.Set<IHttpResponseBodyFeature>(faulty);
        try
        {
            if (fault.Answer is { AfterWork: true })
            {
                await reply(exchange with { Http = Unheard(http) }).ConfigureAwait(false);
            }

            await (fault.Answer is { } answer ? WriteAsync(http.Response, answer) : reply(exchange)).ConfigureAwait(false);

            // This starts a reply that has no body too: the delay waits for the start.
            await faulty.CompleteAsync().ConfigureAwait(false);
            await stream.FinishAsync(http.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            http.Features.Set(plain);
        }
    }

    /// <summary>The same request with a reply that nobody receives.</summary>
    private static DefaultHttpContext Unheard(HttpContext http)
    {
        var features = new FeatureCollection(http.Features);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return new(features);
    }

    private static async Task BeforeHeadersAsync(HttpContext http, Fault fault)
    {
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, http.RequestAborted).ConfigureAwait(false);
        }

        if (fault.EndAfter is not null || fault.GrowTo > 0)
        {
            http.Response.ContentLength = null;
        }

        foreach (var (name, value) in fault.ReplyHeaders)
        {
            http.Response.Headers[name] = value.Length == 0 ? default : value;
        }
    }

    private static Task WriteAsync(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        return response.WriteTextAsync(answer.Body, answer.ContentType);
    }
}
