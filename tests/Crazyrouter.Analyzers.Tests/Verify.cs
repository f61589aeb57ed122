using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests;

/// <summary>
/// The checks that most tests of rules and fixes are made of. Sources are marked as <c>{|CRZ1001:text|}</c>, must compile, and are
/// named <c>/0/Test0.cs</c>; marks in fixed code say what is left there. Anything else: <see cref="CrazyrouterTest"/>.
/// </summary>
internal static class Verify
{
    /// <summary>Exactly the marked diagnostics are reported.</summary>
    /// <param name="source">The source; without marks it must be silent.</param>
    /// <param name="options">Lines of an <c>.editorconfig</c>, one <c>key = value</c> each.</param>
    /// <param name="kind">What the source is compiled to; top-level statements need <see cref="OutputKind.ConsoleApplication"/>.</param>
    /// <param name="others">Further sources, marked too.</param>
    public static Task Diagnostics(
        string source, string? options = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params string[] others) =>
        Test(source, options, kind, others).RunAsync();

    /// <summary>
    /// Exactly the marked diagnostics are reported, and the fix makes of the source what is wanted: one after the other, each step
    /// compiling, and by Fix All in one pass, after which there is nothing left to fix.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="fixedSource">What is wanted.</param>
    /// <param name="codeActionIndex">Which of the fixes offered, from 0; the first is what <c>dotnet format</c> applies.</param>
    /// <param name="options">Lines of an <c>.editorconfig</c>, one <c>key = value</c> each.</param>
    /// <param name="kind">What the source is compiled to.</param>
    /// <param name="others">Further sources, which stay as they are.</param>
    public static Task Fix(
        string source,
        string fixedSource,
        int codeActionIndex = 0,
        string? options = null,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        params string[] others)
    {
        var test = Test(source, options, kind, others);
        test.FixedCode = fixedSource;
        test.FixedState.Sources.AddRange(test.TestState.Sources.GetRange(1, others.Length));
        test.CodeActionIndex = codeActionIndex;
        return test.RunAsync();
    }

    /// <summary>Exactly the marked diagnostics are reported, and no fix of this index is offered for any of them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="codeActionIndex">Which of the fixes, from 0; 0 means that there is none at all.</param>
    /// <param name="options">Lines of an <c>.editorconfig</c>, one <c>key = value</c> each.</param>
    public static Task NoFix(string source, int codeActionIndex = 0, string? options = null) =>
        Fix(source, source, codeActionIndex, options);

    private static CrazyrouterTest Test(string source, string? options, OutputKind kind, string[] others)
    {
        var test = new CrazyrouterTest { TestCode = source };
        test.TestState.OutputKind = kind;
        foreach (var other in others)
        {
            test.TestCode = other;
        }

        if (options is not null)
        {
            test.EditorConfig = options;
        }

        return test;
    }
}
