using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Crazyrouter.Workbench;

/// <summary>The package, packed from what is built, under a version that no cache can know.</summary>
/// <param name="Path">The <c>.nupkg</c> file.</param>
/// <param name="Version">Its version.</param>
public sealed record PackedPackage(string Path, string Version)
{
    /// <summary>The package's id.</summary>
    public const string Id = "Crazyrouter.Analyzers";

    /// <summary>Packs into a folder; what is built is packed as it is.</summary>
    /// <param name="dotnet">Runs the command.</param>
    /// <param name="output">The folder the package is written to.</param>
    /// <param name="target">What is packed: a project or, where null, all that the root's solution packs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CommandException">It failed, or did not write exactly the one package.</exception>
    public static async Task<PackedPackage> PackAsync(DotNet dotnet, string output, string? target = null, CancellationToken cancellationToken = default)
    {
        // A package of the same version would be taken from a packages folder, not from the feed.
        var version = "0.1.0-e2e." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        string[] arguments = ["--no-build", "-c", Repository.Configuration, "-o", output, $"-p:PackageVersion={version}"];
        var result = await dotnet.RunAsync(
            Repository.Folder, ["pack", .. target is null ? [] : new[] { target }, .. arguments], null, cancellationToken).ConfigureAwait(false);
        result.Succeeded();
        var files = Directory.GetFiles(output);
        var expected = System.IO.Path.Combine(output, $"{Id}.{version}.nupkg");
        return files.Length == 1 && files[0] == expected
            ? new PackedPackage(expected, version)
            : throw new CommandException($"{result.Command} must write {expected} and nothing else; it wrote {string.Join(", ", files)}.");
    }

    /// <summary>The names of the files in it, sorted; without those that only the container needs.</summary>
    public IReadOnlyList<string> ReadContents()
    {
        using var archive = ZipFile.OpenRead(Path);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !IsContainers(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The bytes of one file in it.</summary>
    public byte[] ReadFile(string name)
    {
        using var archive = ZipFile.OpenRead(Path);
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsContainers(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal)
        || name == "[Content_Types].xml";
}
