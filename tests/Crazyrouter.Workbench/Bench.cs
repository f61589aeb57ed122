using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Workbench;

/// <summary>
/// A temporary folder in which the package is packed and programs are built with it, as a user would: packages, caches and temporary files
/// all stay inside, the user's own packages are only read, no process is left running, and disposing removes it.
/// </summary>
public sealed class Bench : IDisposable
{
    private readonly string _feed;

    private Bench(string folder)
    {
        Folder = folder;
        _feed = Made("feed");
        DotNet = new DotNet(new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = Made("packages"),
            ["NUGET_FALLBACK_PACKAGES"] = Repository.Packages,
            ["NUGET_HTTP_CACHE_PATH"] = Made("cache"),
            ["NUGET_PLUGINS_CACHE_PATH"] = Made("cache/plugins"),
            ["NUGET_SCRATCH"] = Made("temp/nuget"),
            ["TMPDIR"] = Made("temp"),
            ["TMP"] = Made("temp"),
            ["TEMP"] = Made("temp"),
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        });
        Write("nuget.config", """<configuration><packageSources><add key="bench" value="feed" /></packageSources></configuration>""");

        // Nothing from above this folder takes part in the builds; each leaves the compiler's log in its project's obj folder.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/obj/$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Runs <c>dotnet</c> in the bench's environment.</summary>
    public DotNet DotNet { get; }

    /// <summary>Makes a bench in the system's folder for temporary files.</summary>
    public static Bench Create() => new(Directory.CreateTempSubdirectory("crazyrouter-").FullName);

    /// <summary>Packs the package into the bench's feed.</summary>
    /// <param name="target">What is packed: a project or, where null, all that the root's solution packs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<PackedPackage> PackAsync(string? target = null, CancellationToken cancellationToken = default) =>
        PackedPackage.PackAsync(DotNet, _feed, target, cancellationToken);

    /// <summary>Makes a project that references the package, from sources of the repository.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="sources">The folder of its files, relative to the repository.</param>
    /// <param name="reference">The package it references, and how.</param>
    /// <param name="properties">MSBuild properties, beside nullable and implicit usings as new projects have them.</param>
    public BenchProject AddProject(
        string name, string sources, BenchReference reference, params IEnumerable<(string Name, string Value)> properties)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Folder, sources));
        return AddProject(name, files.ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText), reference, properties);
    }

    /// <summary>Makes a project that references the package, from texts.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="sources">The texts of its files, by name.</param>
    /// <param name="reference">The package it references, and how.</param>
    /// <param name="properties">MSBuild properties, beside nullable and implicit usings as new projects have them.</param>
    public BenchProject AddProject(
        string name,
        IReadOnlyDictionary<string, string> sources,
        BenchReference reference,
        params IEnumerable<(string Name, string Value)> properties)
    {
        var project = new BenchProject(this, Made(name), name);
        project.WriteProjectFile(reference, properties);
        foreach (var (file, text) in sources)
        {
            File.WriteAllText(Path.Combine(project.Folder, file), text);
        }

        return project;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    private string Made(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
}
