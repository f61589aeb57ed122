using System;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Replies;

/// <summary>Writes whole replies.</summary>
internal static class ResponseWriting
{
    /// <summary>Leaves the plus signs of base64 and the marks of Markdown as they are; the default encoder would escape them.</summary>
    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON straight to the connection, so that an image's base64 is not gathered first.</summary>
    public static async Task WriteJsonAsync(this HttpResponse response, int status, Action<Utf8JsonWriter> write)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await using (var writer = new Utf8JsonWriter(response.BodyWriter, Relaxed))
        {
            write(writer);
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes an error with its documented body; 429 says when to come back.</summary>
    public static Task WriteErrorAsync(this HttpResponse response, ApiError error)
    {
        if (error.Status == StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = "1";
        }

        return response.WriteJsonAsync(error.Status, writer => ErrorBody.Of(error).WriteTo(writer));
    }

    /// <summary>Writes a text with its length stated.</summary>
    public static async Task WriteTextAsync(this HttpResponse response, string text, string? contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        response.ContentType = contentType;
        if (bytes.Length == 0)
        {
            // Some statuses may not state a length, not even 0.
            return;
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted).ConfigureAwait(false);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
