using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Workbench;

/// <summary>Runs the <c>dotnet</c> command with an environment of its own, and nothing of it outlives the call.</summary>
/// <param name="environment">The environment variables that are added; null removes one.</param>
public sealed class DotNet(IReadOnlyDictionary<string, string?> environment)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> and waits for its end.</summary>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Further environment variables.</param>
    /// <param name="cancellationToken">Kills it, with all it started.</param>
    /// <exception cref="CommandException">It ran for ten minutes, and was killed.</exception>
    public async Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string?>? variables = null,
        CancellationToken cancellationToken = default)
    {
        using var process = new Process { StartInfo = StartInfo(folder, arguments, variables) };
        var output = new StringBuilder();
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandException($"dotnet {string.Join(' ', arguments)} ran past {Limit.TotalMinutes} minutes:\n{Written()}");
        }

        return new CommandResult($"dotnet {string.Join(' ', arguments)}", process.ExitCode, Written());

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        string Written()
        {
            lock (output)
            {
                return output.ToString().Trim();
            }
        }
    }

    private ProcessStartInfo StartInfo(
        string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The dotnet that runs us tells MSBuild where its own parts are; its children shall find out themselves.
        foreach (var name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        Set(environment);
        Set(variables ?? new Dictionary<string, string?>());
        return start;

        void Set(IReadOnlyDictionary<string, string?> set)
        {
            foreach (var (name, value) in set)
            {
                start.Environment[name] = value;
            }
        }
    }
}
