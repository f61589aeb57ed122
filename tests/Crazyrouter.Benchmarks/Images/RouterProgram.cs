using System;
using System.Diagnostics;
using System.Globalization;
using Crazyrouter.Router;

namespace Crazyrouter.Benchmarks.Images;

/// <summary>The embedded router as a process of its own, so that neither its memory nor its time is counted with the client's.</summary>
internal sealed class RouterProgram : IDisposable
{
    private readonly Process _process;

    private RouterProgram(Process process, Uri address)
    {
        _process = process;
        V1 = new Uri(address, "v1");
        Root = address;
    }

    /// <summary>The base of the OpenAI-compatible routes.</summary>
    public Uri V1 { get; }

    /// <summary>The root, which the Gemini-native path hangs off.</summary>
    public Uri Root { get; }

    /// <summary>Starts a router whose images have at least so many bytes.</summary>
    public static RouterProgram Start(int imageBytes)
    {
        string[] arguments =
            [typeof(EmbeddedRouter).Assembly.Location, "--image-bytes", imageBytes.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new RouterProgram(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
