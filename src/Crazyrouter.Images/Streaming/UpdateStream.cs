using System;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Calls;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Requests;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Streaming;

/// <summary>
/// One streamed call, update by update. It is sent once and never taken up again: a stream that breaks may have been billed, and the
/// SDK's own stream would send the request anew.
/// </summary>
internal sealed class UpdateStream(ImageCalls calls, ImageRequest request, CallClock clock)
{
    // A request that names text/event-stream is sent again by the SDK's pipeline, without end, when its stream breaks.
    private const string AnyType = "*/*";
    private readonly Queue<ImageUpdate> _ready = new();
    private CallTelemetry? _telemetry;
    private OpenReply? _open;
    private IEnumerator<SseItem<ImageUpdate?>>? _events;
    private IAsyncEnumerator<SseItem<ImageUpdate?>>? _asyncEvents;
    private bool _isOver;

    /// <summary>The next update; null after the final one.</summary>
    public async ValueTask<ImageUpdate?> NextAsync(bool async)
    {
        try
        {
            if (_open is null)
            {
                // Begun within an async method, the span is current here alone and never in the reader's own code.
                _telemetry = calls.Observe(request);
                await BeginAsync(async).ConfigureAwait(false);
            }

            if (_ready.Count > 0)
            {
                return _ready.Dequeue();
            }

            return _isOver ? null : await NextEventAsync(async).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _telemetry?.Failed(exception);
            throw;
        }
    }

    public async ValueTask DisposeAsync(bool async)
    {
        _events?.Dispose();
        if (_asyncEvents is not null && async)
        {
            await _asyncEvents.DisposeAsync().ConfigureAwait(false);
        }

        _open?.Dispose();
        _telemetry?.Dispose();
    }

    private async ValueTask BeginAsync(bool async)
    {
        var plan = calls.Plan(request);
        _open = await calls.SendAsync(plan, request, AnyType, clock, async).ConfigureAwait(false);
        if (!_open.IsEventStream)
        {
            var images = await calls.ReadAsync(plan, request, _open, file: null, clock, async).ConfigureAwait(false);
            _telemetry!.Succeeded(images);
            foreach (var image in images)
            {
                _ready.Enqueue(new ImageUpdate(image, partialIndex: null) { Usage = images.Usage });
            }

            _isOver = true;
            return;
        }

        // The silence between events is the model's work: only the deadline bounds it.
        clock.Await(Timeout.InfiniteTimeSpan);
        var parser = SseParser.Create(_open.Body, calls.EventParser(_open, request).Parse);
        _events = async ? null : parser.Enumerate().GetEnumerator();
        _asyncEvents = async ? parser.EnumerateAsync(clock.Token).GetAsyncEnumerator(clock.Token) : null;
    }

    private async ValueTask<ImageUpdate?> NextEventAsync(bool async)
    {
        try
        {
            while (async ? await _asyncEvents!.MoveNextAsync().ConfigureAwait(false) : _events!.MoveNext())
            {
                if ((async ? _asyncEvents!.Current : _events!.Current).Data is not { } update)
                {
                    continue;
                }

                if (update.IsFinal)
                {
                    _isOver = true;
                    _telemetry!.Succeeded(update.Usage, RouterFailure.RequestId(_open!.Response));
                }

                return update;
            }
        }
        catch (Exception exception) when (exception is not CrazyrouterException)
        {
            clock.ThrowIfCallerCancelled();
            throw RouterFailure.OfReply(_open!.Response, exception, clock);
        }

        throw RouterFailure.OfReply(
            _open!.Response,
            new UnusableReplyException(
                CrazyrouterFailure.ConnectionLost, "The stream ended before the final image. It was not taken up again."),
            clock);
    }
}
