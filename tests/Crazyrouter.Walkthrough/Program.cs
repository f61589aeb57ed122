using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Workbench;

namespace Crazyrouter.Walkthrough;

/// <summary><c>dotnet run --project tests/Crazyrouter.Walkthrough [-- --keep]</c>: 0 when every step did what it says, 1 when one did not.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            // The folder is still to be removed.
            key.Cancel = true;
            stop.Cancel();
        };

        var bench = Bench.Create();
        var keep = arguments.Contains("--keep");
        var screen = new Screen();
        try
        {
            await new Tour(bench, screen).RunAsync(stop.Token);
            screen.End(keep ? $"The program and its images stay in {bench.Folder}" : "The folder is removed now; with '-- --keep' it stays.");
            return 0;
        }
        catch (Exception failure) when (failure is TourException or CommandException)
        {
            screen.Fail(failure.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            screen.Fail("Stopped.");
            return 1;
        }
        finally
        {
            if (!keep)
            {
                bench.Dispose();
            }
        }
    }
}
