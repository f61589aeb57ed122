using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Crazyrouter.Workbench;

/// <summary>Where this program was built, and how.</summary>
public static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    /// <exception cref="InvalidOperationException">The program does not stand below it.</exception>
    public static string Folder { get; } =
        Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Crazyrouter.Analyzers.sln")))
        ?? throw new InvalidOperationException($"There is no Crazyrouter.Analyzers.sln above {AppContext.BaseDirectory}.");

    /// <summary>The configuration it was built in, such as <c>Debug</c>: what it packs is built in the same.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The NuGet packages folder it was restored into: read, never written.</summary>
    public static string Packages { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "NuGetPackageRoot").Value!;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
