using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>
/// The clients one after the other, image by image: what disturbs the machine disturbs all alike, and the medians can be compared
/// where those of separate runs cannot.
/// </summary>
internal static class AlternatingRun
{
    private const int WarmUp = 50;
    private const int Rounds = 400;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| image | raw HttpClient, ms | library, ms | ratio | OpenAI SDK, ms |").ConfigureAwait(false);
        await output.WriteLineAsync("| --- | --- | --- | --- | --- |").ConfigureAwait(false);
        using var link = new ImageFromLink();
        await RunAsync(output, "behind a link", link, link.RawHttpClient, link.CrazyrouterImages, link.OpenAISdk).ConfigureAwait(false);
        using var over = new ImageFromLinkOverFile();
        await RunAsync(output, "a link, over a file", over, over.RawHttpClient, over.CrazyrouterImages, over.OpenAISdk).ConfigureAwait(false);
        using var base64 = new ImageFromBase64();
        await RunAsync(output, "base64", base64, base64.RawHttpClient, base64.CrazyrouterImages, base64.OpenAISdk).ConfigureAwait(false);
        using var inline = new ImageFromInlineData();
        await RunAsync(output, "inline data", inline, inline.RawHttpClient, inline.CrazyrouterImages).ConfigureAwait(false);
    }

    private static async Task RunAsync(TextWriter output, string name, ImageBenchmark benchmark, params Func<Task>[] clients)
    {
        benchmark.Start();
        var times = Array.ConvertAll(clients, _ => new double[Rounds]);
        for (var round = -WarmUp; round < Rounds; round++)
        {
            for (var turn = 0; turn < clients.Length; turn++)
            {
                // Nobody is always the first.
                var client = (turn + round + WarmUp) % clients.Length;
                var start = Stopwatch.GetTimestamp();
                await clients[client]().ConfigureAwait(false);
                times[client][Math.Max(round, 0)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                benchmark.RemoveFiles();
            }
        }

        var medians = Array.ConvertAll(times, Median);
        var sdk = medians.Length > 2 ? $"{medians[2]:0.0}" : "–";
        var ratio = medians[1] / medians[0];
        await output.WriteLineAsync($"| {name} | {medians[0]:0.0} | {medians[1]:0.0} | {ratio:0.00} | {sdk} |").ConfigureAwait(false);
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
