using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>A test that asks Roslyn's own code-fix service, skipped under an SDK whose Roslyn has none of that name: it is internal there.</summary>
internal sealed class LightBulbFactAttribute : FactAttribute
{
    public LightBulbFactAttribute() => Skip = IsThere ? null : "The SDK's Roslyn has no ICodeFixService.StreamFixesAsync.";

    /// <summary>Whether the service is where it is expected.</summary>
    public static bool IsThere { get; } = Find();

    private static bool Find()
    {
        var folder = typeof(LightBulbFactAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == "DotnetFormatFolder").Value!;
        using var assembly = new PEReader(File.OpenRead(Path.Combine(folder, "Microsoft.CodeAnalysis.Features.dll")));
        var metadata = assembly.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => metadata.GetString(type.Name) == "ICodeFixService")
            .SelectMany(type => type.GetMethods())
            .Any(method => metadata.GetString(metadata.GetMethodDefinition(method).Name) == "StreamFixesAsync");
    }
}
