using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Benchmarks;

/// <summary>The code that is analysed: one program of its kind, many times under other names.</summary>
public static class Sources
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>How many files a project has.</summary>
    public static int Files { get; set; } = 1000;

    /// <summary>A project of new trees and nothing bound, as a build begins with.</summary>
    public static CSharpCompilation Compile(Code code, int files)
    {
        var trees = Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(
            SourceText.From(Text(IsTrigger(code, i) ? "Right.cs" : Resource(code)).Replace("Program0", "Program" + i)), new CSharpParseOptions(LanguageVersion.Preview), $"/{i}.cs"));
        return CSharpCompilation.Create(
            "Measured", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>How many mistakes a project holds.</summary>
    public static int Mistakes(Code code, int files) => code == Code.Wrong ? 7 * files : 0;

    private static bool IsTrigger(Code code, int file) => code == Code.OneInHundred && file % 100 == 0;

    private static string Resource(Code code) => code switch
    {
        Code.Right => "Right.cs",
        Code.Wrong => "Wrong.cs",
        _ => "Ordinary.cs",
    };

    private static string Text(string resource)
    {
        if (!Read.TryGetValue(resource, out var text))
        {
            using var reader = new StreamReader(typeof(Sources).Assembly.GetManifestResourceStream(resource)!);
            Read[resource] = text = reader.ReadToEnd();
        }

        return text;
    }

    private static readonly Dictionary<string, string> Read = [];
}

/// <summary>What the files of a project do.</summary>
public enum Code
{
    /// <summary>Nothing that concerns the router.</summary>
    Ordinary,

    /// <summary>The same, but one file in a hundred talks to the router rightly.</summary>
    OneInHundred,

    /// <summary>Each talks to the router rightly.</summary>
    Right,

    /// <summary>Each makes seven mistakes.</summary>
    Wrong,
}
