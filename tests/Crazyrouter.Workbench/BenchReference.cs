using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Workbench;

/// <summary>How a project references the package.</summary>
/// <param name="Version">The exact version.</param>
/// <param name="PrivateAssets">What does not flow on; empty: as usual.</param>
/// <param name="IncludeAssets">What is used of it; empty: all.</param>
public sealed record BenchReference(string Version, string PrivateAssets = "", string IncludeAssets = "")
{
    /// <summary>The analyzers and nothing else, as the README writes it.</summary>
    public static BenchReference AnalyzersOnly(string version) => new(version, "all", "analyzers;build;buildTransitive");

    /// <summary>The packages the project uses beside it.</summary>
    public IReadOnlyList<(string Id, string Version)> Others { get; init; } = [];

    internal string ToXml()
    {
        var assets = PrivateAssets.Length + IncludeAssets.Length > 0 ? $""" PrivateAssets="{PrivateAssets}" IncludeAssets="{IncludeAssets}" """.TrimEnd() : "";
        var others = Others.Select(other => $"\n    <PackageReference Include=\"{other.Id}\" Version=\"[{other.Version}]\" />");
        return $"""<PackageReference Include="{PackedPackage.Id}" Version="[{Version}]"{assets} />{string.Concat(others)}""";
    }
}
