using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Replies;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router;

/// <summary>Takes each request from the socket to its end: noted, met by a fault if one is due, answered.</summary>
internal static class RequestHandler
{
    public static async Task RunAsync(HttpContext http, Gateway gateway)
    {
        var isMedia = gateway.IsMedia(http.Connection.LocalPort);
        var fault = gateway.Faults.Next(http.Request.Path.Value ?? "");
        if (fault is { ResetBeforeBody: true })
        {
            var head = RequestRecorder.RecordHead(gateway.Requests, http, isMedia);
            gateway.WriteDown(head);
            head.End(RequestEnd.ConnectionLost);
            http.Abort();
            return;
        }

        var record = await RequestRecorder.RecordAsync(gateway.Requests, http, isMedia).ConfigureAwait(false);
        record.IsFaulty = fault is not null;
        var end = RequestEnd.ConnectionLost;
        try
        {
            if (record.IsComplete)
            {
                http.Response.Headers["X-Request-Id"] = "req_" + record.Number.ToString("D6", CultureInfo.InvariantCulture);
                await AnswerAsync(new(http, gateway, record, fault)).ConfigureAwait(false);

                // Those who write files swallow that the client is gone.
                end = http.RequestAborted.IsCancellationRequested ? RequestEnd.ConnectionLost : RequestEnd.Answered;
            }
        }
        catch (Exception exception) when (IsLost(exception, http))
        {
            http.Abort();
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            // A fault of the router itself: whoever meets it in a test should read what it is.
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteTextAsync(exception.ToString(), "text/plain; charset=utf-8").ConfigureAwait(false);
            end = RequestEnd.Answered;
        }
        finally
        {
            if (record.Status == 0 && end != RequestEnd.Answered)
            {
                gateway.WriteDown(record);
            }

            record.End(end);
        }
    }

    private static Task AnswerAsync(Exchange exchange)
    {
        // Noted before the client can see the reply: whoever has the reply finds its request in the log.
        exchange.Response.OnStarting(() =>
        {
            exchange.Record.Status = exchange.Response.StatusCode;
            exchange.Gateway.WriteDown(exchange.Record);
            return Task.CompletedTask;
        });
        return exchange.Fault is { } fault
            ? FaultInjector.RunAsync(exchange, fault, Switchboard.RunAsync)
            : Switchboard.RunAsync(exchange);
    }

    private static bool IsLost(Exception exception, HttpContext http) =>
        exception is FaultMetException || (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested);
}
