using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Transport;

/// <summary>
/// Stream calls that run synchronously or asynchronously, so that every road is written once: with <c>async: false</c> nothing
/// awaits anything, and <see cref="Result{T}(ValueTask{T})"/> takes the outcome of a task that has already run to its end.
/// </summary>
internal static class EitherWay
{
    public static ValueTask<int> ReadAsync(
        Stream stream, byte[] buffer, int offset, int count, bool async, CancellationToken cancellationToken)
    {
        if (!async)
        {
            return new ValueTask<int>(stream.Read(buffer, offset, count));
        }
#if NETSTANDARD2_0
        return new ValueTask<int>(stream.ReadAsync(buffer, offset, count, cancellationToken));
#else
        return stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken);
#endif
    }

    public static ValueTask WriteAsync(
        Stream stream, byte[] buffer, int offset, int count, bool async, CancellationToken cancellationToken)
    {
        if (!async)
        {
            stream.Write(buffer, offset, count);
            return default;
        }
#if NETSTANDARD2_0
        return new ValueTask(stream.WriteAsync(buffer, offset, count, cancellationToken));
#else
        return stream.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
#endif
    }

    public static ValueTask CopyAsync(Stream source, Stream destination, bool async, CancellationToken cancellationToken) => CopyAsync(
        source, (bytes, count) => WriteAsync(destination, bytes, 0, count, async, cancellationToken), async, cancellationToken);

    /// <summary>Hands a stream on, block by block: its bytes from the first, and how many.</summary>
    public static async ValueTask CopyAsync(
        Stream source, Func<byte[], int, ValueTask> write, bool async, CancellationToken cancellationToken)
    {
        using var block = new PooledBlock();
        while (true)
        {
            var read = await ReadAsync(source, block.Bytes, 0, block.Bytes.Length, async, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            await write(block.Bytes, read).ConfigureAwait(false);
        }
    }

    /// <summary>The outcome of a call made with <c>async: false</c>.</summary>
    public static T Result<T>(this ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    /// <summary>Throws what a call made with <c>async: false</c> threw.</summary>
    public static void Result(this ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }
}
