using System;
using System.IO;
using System.Threading.Tasks;

namespace Crazyrouter.Router;

/// <summary>The router as a program: prints its address, serves, stops when its input closes or at Ctrl-C.</summary>
internal static class Program
{
    private const int WrongUse = 2;
    private const int CannotStart = 1;

    private static async Task<int> Main(string[] arguments)
    {
        if (!CommandLine.TryParse(arguments, out var line, out var problem))
        {
            await Console.Error.WriteLineAsync(problem + Environment.NewLine + CommandLine.Usage).ConfigureAwait(false);
            return WrongUse;
        }

        try
        {
            await ServeAsync(line).ConfigureAwait(false);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return CannotStart;
        }
    }

    private static async Task ServeAsync(CommandLine line)
    {
        await using var router = await EmbeddedRouter.StartAsync(line.Options).ConfigureAwait(false);
        foreach (var rule in line.Faults)
        {
            router.Faults.Add(rule);
        }

        // Whoever reads the address may stop the program at once.
        var stopped = StopSignal.WaitAsync();
        await Console.Out.WriteLineAsync(router.BaseAddress.AbsoluteUri).ConfigureAwait(false);
        await stopped.ConfigureAwait(false);
    }
}
