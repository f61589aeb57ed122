using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Log;

/// <summary>A list that only grows. Reading it while it grows is safe: each reading is of one moment.</summary>
/// <typeparam name="T">What is noted.</typeparam>
public abstract class Journal<T> : IReadOnlyList<T>
{
    private readonly Lock _lock = new();
    private readonly List<T> _entries = [];
    private TaskCompletionSource _growth = NewGrowth();

    private protected Journal()
    {
    }

    /// <inheritdoc/>
    public int Count => Read(entries => entries.Count);

    /// <inheritdoc/>
    public T this[int index] => Read(entries => entries[index]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Read(entries => (IEnumerable<T>)[.. entries]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Waits for the first entry that fits, among those that are there and those still to come.</summary>
    /// <param name="fits">What to look for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> WaitForAsync(Predicate<T> fits, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (index, entry, growth) = Read(entries =>
            {
                var found = entries.FindIndex(fits);
                return (found, found < 0 ? default : entries[found], _growth.Task);
            });

            if (index >= 0)
            {
                return entry!;
            }

            await growth.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal T Add(Func<int, T> make)
    {
        TaskCompletionSource growth;
        T entry;
        lock (_lock)
        {
            entry = make(_entries.Count + 1);
            _entries.Add(entry);
            growth = _growth;
            _growth = NewGrowth();
        }

        growth.SetResult();
        return entry;
    }

    private static TaskCompletionSource NewGrowth() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TResult Read<TResult>(Func<List<T>, TResult> read)
    {
        lock (_lock)
        {
            return read(_entries);
        }
    }
}
