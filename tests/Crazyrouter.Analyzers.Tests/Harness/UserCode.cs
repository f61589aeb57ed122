using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>What users' code is compiled with, the same objects for all tests so that they are bound once.</summary>
internal static class UserCode
{
    /// <summary>What a user's project references, as the References project wrote it down.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Nullable on, as new projects have it.</summary>
    public static CSharpCompilationOptions Compilation { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The newest C# that the Roslyn in use knows.</summary>
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Preview);

    /// <summary>The version of the Roslyn in use.</summary>
    public static Version Roslyn { get; } = typeof(Compilation).Assembly.GetName().Version!;
}
