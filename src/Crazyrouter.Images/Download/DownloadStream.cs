using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Diagnostics;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Download;

/// <summary>
/// An image as it comes from its link. A connection that breaks is taken up again where it broke, when the host can give the rest of
/// the same version; the bytes are inspected as they pass.
/// </summary>
internal sealed class DownloadStream(ImageDownloader downloader, Uri link, CallClock clock, Action? restart) : ReadOnlyStream
{
    private readonly ImageInspector _inspector = new(downloader.Policy.MaxBytes);
    private HttpResponseMessage? _response;
    private Stream? _body;
    private CancellationTokenRegistration _abort;
    private EntityTagHeaderValue? _version;
    private int _retriesLeft = downloader.Policy.MaxRetries;
    private bool _isComplete;
    private volatile bool _isAbandoned;
    private volatile bool _isDisposed;

    /// <summary>Whether the clock ends with the stream.</summary>
    public bool OwnsClock { get; set; }

    /// <summary>The format by its bytes; known when the first of them were read.</summary>
    public string? MediaType => _inspector.MediaType;

    /// <summary>The whole length in bytes, when the host told it.</summary>
    public long? TotalLength { get; private set; }

    /// <summary>Asks for the image, or for its rest after a break, until it comes or there is no hope left.</summary>
    public async ValueTask ConnectAsync(bool async)
    {
        try
        {
            while (await TryConnectAsync(async).ConfigureAwait(false) is { } delay)
            {
                await PauseAsync(delay, async).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            throw DownloadFailure.From(link, exception, clock);
        }
    }

    protected override async ValueTask<int> ReadAsync(byte[] buffer, int offset, int count, bool async, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        if (_isComplete || count == 0)
        {
            return 0;
        }

        if (_isAbandoned)
        {
            throw new InvalidOperationException("A read of this stream was cancelled, and its connection is gone; open the image anew.");
        }

        using var abort = cancellationToken.Register(Abandon);
        try
        {
            return await ReadOrResumeAsync(buffer, offset, count, async).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfDisposed();
            throw DownloadFailure.From(link, exception, clock);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _abort.Dispose();
            _response?.Dispose();
            if (OwnsClock)
            {
                // A read that still waits, for bytes or for another try, waits no more.
                clock.Cancel();
                clock.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    /// <summary>One try; the delay before the next, or null when the image comes.</summary>
    private async ValueTask<TimeSpan?> TryConnectAsync(bool async)
    {
        TimeSpan? delay = null;
        try
        {
            var response = await downloader.RequestAsync(link, _inspector.Length, _version, clock, async).ConfigureAwait(false);
            if (RetryDelay.IsAskedForBy((int)response.StatusCode))
            {
                delay = NextDelay(response.Headers.RetryAfter?.ToString());
            }

            if (delay is null)
            {
                await TakeAsync(response, async).ConfigureAwait(false);
            }
            else
            {
                response.Dispose();
            }
        }
        catch (Exception exception) when (PassesBy(exception) && (delay = NextDelay(retryAfter: null)) is not null)
        {
            // The next try follows.
        }

        return delay;
    }

    private async ValueTask<int> ReadOrResumeAsync(byte[] buffer, int offset, int count, bool async)
    {
        while (true)
        {
            TimeSpan? delay = null;
            try
            {
                return await ReadOnceAsync(buffer, offset, count, async).ConfigureAwait(false);
            }
            catch (Exception exception)
                when (PassesBy(exception) && MayResume && (delay = NextDelay(retryAfter: null)) is not null)
            {
                // The rest is asked for.
            }

            if (_version is null)
            {
                Restart();
            }

            await PauseAsync(delay!.Value, async).ConfigureAwait(false);
            await ConnectAsync(async).ConfigureAwait(false);
        }
    }

    private async ValueTask<int> ReadOnceAsync(byte[] buffer, int offset, int count, bool async)
    {
        clock.Await(downloader.Policy.IdleTimeout);
        var read = await EitherWay.ReadAsync(_body!, buffer, offset, count, async, clock.Token).ConfigureAwait(false);

        // A body that is disposed of gives nothing more, as one does that has ended.
        ThrowIfDisposed();
        if (read > 0)
        {
            _inspector.Observe(buffer.AsSpan(offset, read));
        }
        else if (_inspector.Length < TotalLength)
        {
            throw new EndOfStreamException($"The connection ended after {_inspector.Length} of {TotalLength} bytes.");
        }
        else
        {
            _inspector.Complete();
            _isComplete = true;
        }

        return read;
    }

    /// <summary>Whether another try may bring what this one did not.</summary>
    private bool PassesBy(Exception exception) =>
        exception is HttpRequestException or (IOException and not UnwrittenFileException)
        && !_isDisposed
        && !clock.Token.IsCancellationRequested
        && !PrivateAddressException.IsBehind(exception);

    /// <summary>Whether the rest can be had: by its version, or because what was read can be voided.</summary>
    private bool MayResume => _inspector.Length == 0 || _version is not null || restart is not null;

    /// <summary>The delay before the next try; null when there is none left, or no time for it.</summary>
    private TimeSpan? NextDelay(string? retryAfter)
    {
        if (_retriesLeft == 0)
        {
            return null;
        }

        var delay = RetryDelay.After(downloader.Policy.MaxRetries - _retriesLeft, retryAfter);
        return delay < clock.Remaining && delay < downloader.Policy.LongestPause ? delay : null;
    }

    private ValueTask PauseAsync(TimeSpan delay, bool async)
    {
        _retriesLeft--;
        downloader.Logger.ResumingDownload(link.Host, delay.TotalSeconds, _inspector.Length, _retriesLeft);
        clock.Await(Timeout.InfiniteTimeSpan);
        return RetryDelay.PauseAsync(delay, async, clock.Token);
    }

    private void Restart()
    {
        _inspector.Restart();
        restart?.Invoke();
    }

    private async ValueTask TakeAsync(HttpResponseMessage response, bool async)
    {
        _abort.Dispose();
        _response?.Dispose();
        _response = response;
        ThrowIfDisposed();
        _abort = clock.Token.Register(Abort);
        CheckPart(response);
        if (DownloadBody.ForeignType(response) is { } declared)
        {
            throw DownloadFailure.NotAnImage(link, declared);
        }

        var range = response.Content.Headers.ContentRange;
        TotalLength = range is null ? response.Content.Headers.ContentLength : range.Length;
        if (TotalLength > downloader.Policy.MaxBytes)
        {
            throw new UnusableReplyException(CrazyrouterFailure.ImageTooLarge,
                $"The image has {TotalLength} bytes; {downloader.Policy.MaxBytes} are allowed.");
        }

        _version = response.Headers.ETag is { IsWeak: false } version ? version : null;
        _body = await DownloadBody.OpenAsync(response, async).ConfigureAwait(false);
    }

    /// <summary>Makes sure that what comes is the whole, or exactly the rest.</summary>
    private void CheckPart(HttpResponseMessage response)
    {
        var isRest = _inspector.Length > 0;
        if (response.StatusCode == HttpStatusCode.OK)
        {
            if (isRest && restart is null)
            {
                throw new IOException("The host cannot give the rest of the image.");
            }

            if (isRest)
            {
                Restart();
            }
        }
        else if (response.StatusCode != HttpStatusCode.PartialContent || !isRest)
        {
            throw DownloadFailure.Status(link, response);
        }
        else if (response.Content.Headers.ContentRange?.From != _inspector.Length)
        {
            throw new IOException("The host gave another part of the image than it was asked for.");
        }
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            _response?.Dispose();
            throw new ObjectDisposedException(nameof(DownloadStream));
        }
    }

    // A reader that cancelled a read ends all waits; what is left of the image cannot be had any more.
    private void Abandon()
    {
        _isAbandoned = true;
        if (!_isDisposed)
        {
            clock.Cancel();
        }
    }

    // Wakes a read that knows no token.
    private void Abort() => _response?.Dispose();
}
