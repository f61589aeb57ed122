using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>
/// A test whose sources compile as a user's do: newest C#, nullable on, against the framework, the OpenAI SDK, this package's library and
/// the other libraries that users' programs use. Raw literals may hold <c>$$</c>; markup in the fixed code says what is left there.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
internal class UserCodeTest<TAnalyzer> : CSharpCodeFixTest<TAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public UserCodeTest(params ImmutableArray<CodeFixProvider> fixes)
    {
        Fixes = fixes;
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        FixedState.MarkupHandling = MarkupMode.Allow;
        BatchFixedState.MarkupHandling = MarkupMode.Allow;
        TestState.AdditionalReferences.AddRange(UserCode.References);
    }

    /// <summary>The code fixes under test.</summary>
    public ImmutableArray<CodeFixProvider> Fixes { get; }

    /// <summary>Lines of an <c>.editorconfig</c> for all C# files, one <c>key = value</c> each.</summary>
    public string EditorConfig
    {
        set => TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{value}\n"));
    }

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Fixes;

    protected override CompilationOptions CreateCompilationOptions() => UserCode.Compilation;

    protected override ParseOptions CreateParseOptions() => UserCode.Parse;
}
