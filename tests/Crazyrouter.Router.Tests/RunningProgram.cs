using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests;

/// <summary>The router as a program of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private RunningProgram(Process process) => Process = process;

    public Process Process { get; }

    public static RunningProgram Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EmbeddedRouter).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>The first line it prints: its address.</summary>
    public async Task<Uri> AddressAsync() => new((await Process.StandardOutput.ReadLineAsync(Session.Patience))!);

    /// <summary>Waits for its end and returns the exit code and what it said on the error output.</summary>
    public async Task<(int Code, string Error)> EndAsync()
    {
        var error = await Process.StandardError.ReadToEndAsync(Session.Patience);
        await Process.WaitForExitAsync(Session.Patience);
        return (Process.ExitCode, error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            await Process.WaitForExitAsync();
        }

        Process.Dispose();
    }
}
