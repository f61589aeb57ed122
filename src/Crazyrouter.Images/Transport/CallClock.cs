using System;
using System.Diagnostics;
using System.Threading;

namespace Crazyrouter.Images.Transport;

/// <summary>
/// The time of one call as one token: the caller's cancellation, the deadline of the whole, and the idle limit of the wait at hand.
/// </summary>
internal sealed class CallClock : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly TimeSpan _deadline;
    private TimeSpan _idle = Timeout.InfiniteTimeSpan;

    public CallClock(TimeSpan deadline, CancellationToken caller)
    {
        caller.ThrowIfCancellationRequested();
        _caller = caller;
        _deadline = deadline;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _source.CancelAfter(deadline);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What is left until the deadline; without one, the longest time there is.</summary>
    public TimeSpan Remaining => _deadline == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _deadline - _elapsed.Elapsed;

    /// <summary>Whether the time is up; false when the caller cancelled.</summary>
    public bool HasExpired => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Begins a wait that may last <paramref name="idle"/>, and never past the deadline.</summary>
    public void Await(TimeSpan idle)
    {
        var remaining = Remaining;
        _idle = idle < remaining ? idle : Timeout.InfiniteTimeSpan;
        var wait = _idle != Timeout.InfiniteTimeSpan ? _idle : remaining;
        _source.CancelAfter(wait == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }

    /// <summary>Ends every wait at once.</summary>
    public void Cancel() => _source.Cancel();

    /// <summary>What to say of a wait that lasted too long.</summary>
    public TimeoutException Expired(Exception? cause = null) => new(_idle == Timeout.InfiniteTimeSpan
        ? $"The call did not end within {_deadline.TotalSeconds:0.###} s."
        : $"Nothing arrived for {_idle.TotalSeconds:0.###} s.", cause);

    /// <summary>Throws when it was the caller who ended the wait; any other end is for the reader to explain.</summary>
    public void ThrowIfCallerCancelled() => _caller.ThrowIfCancellationRequested();

    public void Dispose() => _source.Dispose();
}
