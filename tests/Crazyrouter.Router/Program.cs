using System;
using System.Threading.Tasks;

namespace Crazyrouter.Router;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (!CommandLine.TryParse(arguments, out var line, out var problem))
        {
            await Console.Error.WriteLineAsync(problem + Environment.NewLine + CommandLine.Usage).ConfigureAwait(false);
            return 2;
        }

        await using var router = await EmbeddedRouter.StartAsync(line.Options).ConfigureAwait(false);
        foreach (var rule in line.Faults)
        {
            router.Faults.Add(rule);
        }

        await Console.Out.WriteLineAsync(router.BaseAddress.AbsoluteUri).ConfigureAwait(false);
        await StopSignal.WaitAsync().ConfigureAwait(false);
        return 0;
    }
}
