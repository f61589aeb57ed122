using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>Reads the requests in a program that compiles.</summary>
internal static class ShapeReading
{
    /// <summary>All requests in the program's text, in source order.</summary>
    public static IReadOnlyList<Request> Read(string program)
    {
        var tree = CSharpSyntaxTree.ParseText(program, UserCode.Parse);
        var compilation = CSharpCompilation.Create("Read", [tree], UserCode.References, UserCode.Compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        return RequestReader.Read(tree.GetRoot(), new ReadingScope(compilation, CancellationToken.None));
    }

    /// <summary>The text a place stands for.</summary>
    public static string TextAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);
}
