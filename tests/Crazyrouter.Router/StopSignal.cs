using System;
using System.IO;
using System.Threading.Tasks;

namespace Crazyrouter.Router;

/// <summary>Ends the program when whoever started it closes its input, or at Ctrl-C.</summary>
internal static class StopSignal
{
    public static async Task WaitAsync()
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.TrySetResult();
        };

        // Console input is read on a thread of its own: the console's readers block.
        var closed = Task.Run(() => Console.OpenStandardInput().CopyTo(Stream.Null));
        await Task.WhenAny(interrupted.Task, closed).ConfigureAwait(false);
    }
}
