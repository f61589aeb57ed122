namespace Crazyrouter.Workbench;

/// <summary>How a project references the package.</summary>
/// <param name="Version">The exact version.</param>
/// <param name="PrivateAssets">What does not flow on; empty: as usual.</param>
/// <param name="IncludeAssets">What is used of it; empty: all.</param>
public sealed record BenchReference(string Version, string PrivateAssets = "", string IncludeAssets = "")
{
    /// <summary>The analyzers and nothing else, as the README writes it.</summary>
    public static BenchReference AnalyzersOnly(string version) => new(version, "all", "analyzers;build;buildTransitive");

    internal string ToXml()
    {
        var assets = PrivateAssets.Length + IncludeAssets.Length > 0 ? $""" PrivateAssets="{PrivateAssets}" IncludeAssets="{IncludeAssets}" """.TrimEnd() : "";
        return $"""<PackageReference Include="{PackedPackage.Id}" Version="[{Version}]"{assets} />""";
    }
}
