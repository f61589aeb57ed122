using System;
using System.Threading.Tasks;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Crazyrouter.Router.Faults;

/// <summary>Lets one reply meet its fault.</summary>
internal static class FaultInjector
{
    /// <summary>Runs <paramref name="reply"/>, or the fault's own answer, with everything the fault does to it.</summary>
    public static async Task RunAsync(HttpContext http, Fault fault, Func<Task> reply)
    {
        http.Response.OnStarting(() => BeforeHeadersAsync(http, fault));
        var plain = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var stream = new FaultStream(http, plain.Stream, fault);
        var faulty = new StreamResponseBodyFeature(stream, plain);
        http.Features.Set<IHttpResponseBodyFeature>(faulty);
        try
        {
            await (fault.Answer is { } answer ? WriteAsync(http.Response, answer) : reply()).ConfigureAwait(false);
            await faulty.CompleteAsync().ConfigureAwait(false);
            await stream.FinishAsync(http.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            http.Features.Set(plain);
        }
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
