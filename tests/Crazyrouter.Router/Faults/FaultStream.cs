using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Crazyrouter.Router.Faults;

/// <summary>The body of a faulty reply: counts what passes and stalls, resets, ends or slows where the fault says.</summary>
internal sealed class FaultStream(HttpContext http, Stream body, Fault fault) : Stream
{
    private static readonly TimeSpan ReadingTime = TimeSpan.FromMilliseconds(50);

    private long _sent;
    private bool _isMet;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _sent;
        set => throw new NotSupportedException();
    }

    private long? Limit => fault.ResetAfter ?? fault.CloseAfter ?? fault.StallAfter ?? fault.EndAfter;

    /// <summary>Sends what the fault adds after the reply's own end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var filler = new byte[64 * 1024];
        while (_sent < fault.GrowTo && !_isMet)
        {
            var length = (int)Math.Min(filler.Length, fault.GrowTo - _sent);
            await WriteAsync(filler.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        }

        // A body that ends at the limit or before it meets the fault at its end.
        if (Limit is not null && !_isMet)
        {
            await MeetLimitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var allowed = Limit is { } limit ? (int)Math.Min(buffer.Length, Math.Max(0, limit - _sent)) : buffer.Length;
        await SendAsync(buffer[..allowed], cancellationToken).ConfigureAwait(false);
        if (allowed < buffer.Length)
        {
            await MeetLimitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException("Replies are written asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Replies are written asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var piece = fault.Trickle > 0 ? fault.Trickle : Math.Max(1, bytes.Length);
        for (var at = 0; at < bytes.Length; at += piece)
        {
            var part = bytes.Slice(at, Math.Min(piece, bytes.Length - at));
            await body.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            _sent += part.Length;
            if (fault.Trickle > 0)
            {
                await body.FlushAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(fault.Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task MeetLimitAsync(CancellationToken cancellationToken)
    {
        _isMet = true;

        // What was promised before the limit must reach the client, headers too.
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (fault.ResetAfter is not null)
        {
            // A client that reads has taken what was sent by then.
            await Task.Delay(ReadingTime, http.RequestAborted).ConfigureAwait(false);
            http.Abort();
            throw new FaultMetException();
        }

        if (fault.CloseAfter is not null)
        {
            // The server's own way to end a connection early is a reset; this ends it in order.
            http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
            await ClientLeavesAsync().ConfigureAwait(false);
        }

        if (fault.StallAfter is not null)
        {
            await ClientLeavesAsync().ConfigureAwait(false);
        }
    }

    private async Task ClientLeavesAsync()
    {
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Not the cancellation itself: those who write replies take it for a normal end.
        throw new FaultMetException();
    }
}
