using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Crazyrouter.Router.Replies;

/// <summary>A reply of server-sent events.</summary>
internal sealed class EventStream
{
    private readonly HttpResponse _response;
    private readonly bool _hasIds;
    private int _count;

    public EventStream(Exchange exchange)
    {
        _response = exchange.Response;
        _hasIds = exchange.Gateway.Options.StreamIds;
        _response.ContentType = "text/event-stream; charset=utf-8";
        _response.Headers.CacheControl = "no-cache";
    }

    /// <summary>Writes one event and sends it off.</summary>
    /// <param name="name">The <c>event:</c> line; <see langword="null"/> writes none.</param>
    /// <param name="write">Writes the JSON of the <c>data:</c> line.</param>
    public async Task WriteAsync(string? name, Action<Utf8JsonWriter> write)
    {
        WriteHead(name);
        await using (var writer = new Utf8JsonWriter(_response.BodyWriter, ResponseWriting.Relaxed))
        {
            write(writer);
        }

        await EndEventAsync().ConfigureAwait(false);
    }

    /// <summary>Writes the <c>[DONE]</c> message.</summary>
    public Task WriteDoneAsync()
    {
        WriteHead(null);
        WriteText("[DONE]");
        return EndEventAsync();
    }

    private void WriteHead(string? name)
    {
        _count++;
        if (_hasIds)
        {
            WriteText(string.Create(CultureInfo.InvariantCulture, $"id: {_count}\n"));
        }

        if (name is not null)
        {
            WriteText($"event: {name}\n");
        }

        WriteText("data: ");
    }

    private void WriteText(string text) => Encoding.UTF8.GetBytes(text, _response.BodyWriter);

    private async Task EndEventAsync()
    {
        WriteText("\n\n");
        await _response.BodyWriter.FlushAsync(_response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
