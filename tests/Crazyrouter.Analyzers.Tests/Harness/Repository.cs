using System;
using System.IO;
using System.Linq;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>Where the tests were built.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Folder { get; } = Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Crazyrouter.Analyzers.sln")));

    private static System.Collections.Generic.IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
