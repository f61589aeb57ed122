using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Workbench;

/// <summary>A program on the bench, and what a user does with it.</summary>
public sealed class BenchProject
{
    private readonly Bench _bench;
    private readonly string _file;

    internal BenchProject(Bench bench, string folder, string name)
    {
        _bench = bench;
        _file = name + ".csproj";
        Folder = folder;
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>The text of one of its files.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Writes one more file of its own.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Takes one more source over from the repository.</summary>
    /// <param name="source">The file, relative to the repository.</param>
    public void Add(string source) => File.Copy(Path.Combine(Repository.Folder, source), Path.Combine(Folder, Path.GetFileName(source)));

    /// <summary>Fetches its packages: the one step that may need a network.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken = default) =>
        (await RunAsync(["restore", _file], null, cancellationToken).ConfigureAwait(false)).Succeeded();

    /// <summary>Builds it, and reads what the compiler logged, for each target framework.</summary>
    /// <param name="arguments">Further arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CommandException">It left no log: the compiler did not run.</exception>
    public async Task<BuildResult> BuildAsync(IEnumerable<string> arguments, CancellationToken cancellationToken = default)
    {
        var logs = Path.Combine(Folder, "obj");
        foreach (var old in Directory.GetFiles(logs, "*.sarif"))
        {
            File.Delete(old);
        }

        // An incremental build that has nothing to compile would report nothing.
        var result = await RunAsync(["build", _file, "--no-restore", "--no-incremental", .. arguments], null, cancellationToken).ConfigureAwait(false);
        var findings = Directory.GetFiles(logs, "*.sarif").ToDictionary(log => Path.GetFileNameWithoutExtension(log)!, SarifLog.Read);
        return findings.Count > 0 ? new BuildResult(result, findings) : throw new CommandException($"{result.Command} compiled nothing:\n{result.Output}");
    }

    /// <summary>Runs <c>dotnet format analyzers</c> for these ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="verify">Only says whether something is found: then it ends with 2.</param>
    /// <param name="severity">From which severity on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<CommandResult> FormatAsync(
        IEnumerable<string> ids, bool verify = false, string severity = "info", CancellationToken cancellationToken = default) => RunAsync(
        ["format", "analyzers", _file, "--no-restore", "--severity", severity, "--diagnostics", .. ids, .. verify ? new[] { "--verify-no-changes" } : []],
        null,
        cancellationToken);

    /// <summary>Runs the program that was built last.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="variables">Its environment variables.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<CommandResult> RunProgramAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> variables, CancellationToken cancellationToken = default) =>
        RunAsync(["run", "--no-build", "--project", _file, "--", .. arguments], variables, cancellationToken);

    internal void WriteProjectFile(BenchReference reference, IEnumerable<(string Name, string Value)> properties)
    {
        var lines = properties.Select(property => $"    <{property.Name}>{property.Value}</{property.Name}>\n");
        File.WriteAllText(Path.Combine(Folder, _file), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
            {string.Concat(lines)}  </PropertyGroup>
              <ItemGroup>
                {reference.ToXml()}
              </ItemGroup>
            </Project>

            """);
    }

    private Task<CommandResult> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? variables, CancellationToken cancellationToken) =>
        _bench.DotNet.RunAsync(Folder, arguments, variables, cancellationToken);
}
