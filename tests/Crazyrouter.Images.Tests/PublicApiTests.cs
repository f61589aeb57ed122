using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using PublicApiGenerator;

namespace Crazyrouter.Images.Tests;

/// <summary>The public API is what its files list: a change shows in review, for each framework.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_public_API_is_the_listed_one(string framework)
    {
        var (context, assembly) = Load(framework);
        var actual = assembly.GeneratePublicApi(new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            DenyNamespacePrefixes = [],
        }).ReplaceLineEndings("\n");
        context.Unload();

        var listed = Path.Combine(Metadata("PublicApi"), framework + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(listed, actual);
        }

        Assert.True(
            File.Exists(listed) && actual == File.ReadAllText(listed).ReplaceLineEndings("\n"),
            $"The public API for {framework} is not the listed one; run the tests with UPDATE_PUBLIC_API=1 and review the difference.");
    }

    /// <summary>The analyzers for trimming and AOT run in its builds, where warnings are errors; this is what they leave.</summary>
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_library_may_be_trimmed(string framework)
    {
        var (context, assembly) = Load(framework);
        var metadata = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(one => one.Key, one => one.Value);
        context.Unload();

        Assert.Equal("True", metadata["IsTrimmable"]);
    }

    private static (AssemblyLoadContext Context, Assembly Library) Load(string framework)
    {
        var context = new AssemblyLoadContext(framework, isCollectible: true);
        var library = Path.Combine(Metadata("LibraryOutput"), framework, "Crazyrouter.Images.dll");
        return (context, context.LoadFromAssemblyPath(Path.GetFullPath(library)));
    }

    private static string Metadata(string key) =>
        typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
