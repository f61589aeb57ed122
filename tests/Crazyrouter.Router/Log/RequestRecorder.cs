using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Crazyrouter.Router.Log;

/// <summary>Takes requests down.</summary>
internal static class RequestRecorder
{
    /// <summary>Reads the whole body, notes the request, and gives the body back to be read again.</summary>
    public static async Task<RecordedRequest> RecordAsync(RequestLog log, HttpContext http, bool isMedia)
    {
        var buffer = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return Note(log, http, isMedia, buffer.ToArray(), isComplete: false);
        }

        var body = buffer.ToArray();
        http.Request.Body = new MemoryStream(body, writable: false);
        return Note(log, http, isMedia, body, isComplete: true);
    }

    /// <summary>Notes the request without reading its body.</summary>
    public static RecordedRequest RecordHead(RequestLog log, HttpContext http, bool isMedia) => Note(log, http, isMedia, [], isComplete: false);

    private static RecordedRequest Note(RequestLog log, HttpContext http, bool isMedia, byte[] body, bool isComplete)
    {
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", (IEnumerable<string?>)header.Value), StringComparer.OrdinalIgnoreCase);
        return log.Add(number => new(number, http.Connection.Id, http.Request.Method, new(http.Request.GetEncodedUrl()), isMedia, headers, body, isComplete));
    }
}
