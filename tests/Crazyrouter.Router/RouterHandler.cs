using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router;

/// <summary>Takes each request from the socket to its end: noted, met by a fault if one is due, answered.</summary>
internal static class RouterHandler
{
    public static async Task RunAsync(HttpContext http, Gateway gateway, int mediaPort)
    {
        var isMedia = http.Connection.LocalPort == mediaPort;
        var fault = gateway.Faults.Next(http.Request.Path.Value ?? "");
        if (fault is { ResetBeforeBody: true })
        {
            RequestRecorder.RecordHead(gateway.Requests, http, isMedia).End(RequestEnd.ConnectionLost);
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
                end = RequestEnd.Answered;
            }
        }
        catch (Exception exception) when (IsLost(exception, http))
        {
            http.Abort();
        }
        finally
        {
            record.Status = http.Response.HasStarted || end == RequestEnd.Answered ? http.Response.StatusCode : 0;
            gateway.LogFile?.Write(record, gateway.Bills.Of(record));
            record.End(end);
        }
    }

    private static Task AnswerAsync(Exchange exchange)
    {
        if (exchange.Fault is not { } fault)
        {
            return Switchboard.RunAsync(exchange);
        }

        if (fault.Answer is { BilledImages: > 0 } answer)
        {
            exchange.Bill("", answer.BilledImages);
        }

        return FaultInjector.RunAsync(exchange.Http, fault, () => Switchboard.RunAsync(exchange));
    }

    private static bool IsLost(Exception exception, HttpContext http) =>
        exception is FaultMetException || (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested);
}
