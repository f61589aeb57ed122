using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>What <c>dotnet pack</c> at the root puts into the package.</summary>
[Collection(nameof(Road))]
public sealed class PackageTests(Road road)
{
    private const string Analyzers = "analyzers/dotnet/roslyn4.5/cs/Crazyrouter.Analyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/roslyn4.5/cs/Crazyrouter.Analyzers.CodeFixes.dll";

    /// <summary>What every host of the oldest supported Roslyn has: Roslyn itself, and what that depends on, in these versions.</summary>
    private static readonly Dictionary<string, Version> HostAssemblies = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 5, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 5, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 3, 0),
    };

    [Fact]
    public void It_holds_these_files_and_no_other() => Assert.Equal(
        [
            "Crazyrouter.Analyzers.nuspec",
            "README.md",
            CodeFixes,
            Analyzers,
            "buildTransitive/Crazyrouter.Analyzers.targets",
            "buildTransitive/presets/none.globalconfig",
            "buildTransitive/presets/recommended.globalconfig",
            "buildTransitive/presets/strict.globalconfig",
            "icon.png",
            "lib/net10.0/Crazyrouter.Images.dll",
            "lib/net10.0/Crazyrouter.Images.xml",
            "lib/net8.0/Crazyrouter.Images.dll",
            "lib/net8.0/Crazyrouter.Images.xml",
            "lib/netstandard2.0/Crazyrouter.Images.dll",
            "lib/netstandard2.0/Crazyrouter.Images.xml",
        ],
        road.Package.ReadContents());

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Equal("MIT", Metadata("license").Value);
        Assert.Equal("README.md", Metadata("readme").Value);
        Assert.Equal("icon.png", Metadata("icon").Value);
        Assert.Equal("https://github.com/crazyrouter/crazyrouter-analyzers", Metadata("repository").Attribute("url")!.Value);
        Assert.Equal(road.Package.Version, Metadata("version").Value);
        Assert.DoesNotContain(Metadata("dependencies").Parent!.Elements(), element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Each_framework_gets_the_librarys_two_dependencies_and_no_other()
    {
        var groups = Metadata("dependencies").Elements()
            .ToDictionary(group => group.Attribute("targetFramework")!.Value, group => group.Elements().Select(one => one.Attribute("id")!.Value).ToList());
        Assert.Equal([".NETStandard2.0", "net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.All(groups.Values, ids => Assert.Equal(["Microsoft.Extensions.AI.Abstractions", "OpenAI"], ids));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes, "Crazyrouter.Analyzers", "Microsoft.CodeAnalysis.Workspaces")]
    public void The_oldest_host_has_all_that_the_analyzers_need(string file, params string[] more)
    {
        using var assembly = new PEReader(new MemoryStream(road.Package.ReadFile(file)));
        var metadata = assembly.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(one => metadata.GetString(one.Name), one => one.Version);
        Assert.All(
            references.Where(reference => !more.Contains(reference.Key)),
            reference => Assert.True(
                HostAssemblies.TryGetValue(reference.Key, out var there) && reference.Value <= there, $"{reference.Key} {reference.Value}"));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    [InlineData("lib/net10.0/Crazyrouter.Images.dll")]
    [InlineData("lib/netstandard2.0/Crazyrouter.Images.dll")]
    public void Symbols_are_inside_and_a_build_can_be_repeated(string file)
    {
        using var assembly = new PEReader(new MemoryStream(road.Package.ReadFile(file)));
        var entries = assembly.ReadDebugDirectory().Select(entry => entry.Type).ToList();
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, entries);
        Assert.Contains(DebugDirectoryEntryType.Reproducible, entries);
    }

    [Fact]
    public void Its_release_notes_are_the_change_log()
    {
        var notes = Metadata("releaseNotes").Value;
        Assert.True(File.Exists(Path.Combine(Repository.Folder, notes[(notes.IndexOf("/main/", StringComparison.Ordinal) + 6)..])), notes);
    }

    private XElement Metadata(string name)
    {
        var nuspec = XDocument.Load(new MemoryStream(road.Package.ReadFile("Crazyrouter.Analyzers.nuspec")));
        return nuspec.Root!.Elements().Single().Elements().Single(element => element.Name.LocalName == name);
    }
}
