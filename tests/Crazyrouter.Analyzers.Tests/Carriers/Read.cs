using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Reads the requests in a piece of user code, which may use experimental API.</summary>
internal static class Read
{
    private const string Usings = """
        global using System;
        global using System.ClientModel;
        global using System.ClientModel.Primitives;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Runtime.Serialization;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the carriers find in a source, in its order.</summary>
    /// <param name="source">The source; the usual namespaces are imported.</param>
    /// <param name="others">Further files of the same program, which are not read by themselves.</param>
    public static IReadOnlyList<ReadRequest> All(string source, params string[] others)
    {
        var compilation = Compile(source, others);
        Assert.Empty(compilation.GetDiagnostics().Where(IsMistake));
        return RequestsIn(compilation);
    }

    /// <summary>What the carriers find in a source that references a library, which is given as source too.</summary>
    public static IReadOnlyList<ReadRequest> AllWithLibrary(string source, string library)
    {
        var compiled = Compile(library, []).WithAssemblyName("Library");
        using var image = new MemoryStream();
        Assert.True(compiled.Emit(image).Success);
        var compilation = Compile(source, []).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        Assert.Empty(compilation.GetDiagnostics().Where(IsMistake));
        return RequestsIn(compilation);
    }

    /// <summary>What the carriers find in a source that does not compile.</summary>
    public static IReadOnlyList<ReadRequest> Broken(string source)
    {
        var compilation = Compile(source, []);
        Assert.Contains(compilation.GetDiagnostics(), IsMistake);
        return RequestsIn(compilation);
    }

    /// <summary>The one request in a source.</summary>
    public static ReadRequest One(string source, params string[] others) => Assert.Single(All(source, others));

    private static CSharpCompilation Compile(string source, string[] others)
    {
        var trees = others.Prepend(source).Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text, UserCode.Parse)).ToArray();
        var isProgram = trees[0].GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax);
        return CSharpCompilation.Create(
            "User", trees, UserCode.References, UserCode.Compilation.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
    }

    private static IReadOnlyList<ReadRequest> RequestsIn(CSharpCompilation compilation) =>
    [
        .. RequestReader.Read(compilation.SyntaxTrees[0].GetRoot(), new ReadingScope(compilation, CancellationToken.None))
            .Select(request => new ReadRequest((CarriedRequest)request)),
    ];

    private static bool IsMistake(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id[0] == 'C';
}

/// <summary>A request as a test compares it.</summary>
internal sealed class ReadRequest(CarriedRequest request)
{
    /// <summary>The carrier that read it.</summary>
    public string Carrier => request.Carrier.GetType().Name;

    /// <summary>The model; <c>a|b</c> when it can be several, <c>?</c> when it is unknown.</summary>
    public string Model => Show(request.Model);

    /// <summary>The text at the place of each model.</summary>
    public IEnumerable<string> ModelPlaces => request.Model.Possible.Select(model => TextAt(model.Place));

    /// <summary>Each parameter as <c>name=value @ key</c>.</summary>
    public IEnumerable<string> Parameters =>
        request.Parameters.Select(parameter => $"{parameter.Name}={Show(parameter.Value)} @ {TextAt(parameter.Key)}");

    public bool IsComplete => request.IsComplete;

    public bool IsTyped => request.IsTyped;

    /// <summary>Whether it is written as a call.</summary>
    public bool IsCall => request.Node is InvocationExpressionSyntax;

    public Fate Fate => request.Fate;

    /// <summary>Where it goes, as <c>host + path</c> with <c>?</c> for what is unknown.</summary>
    public IEnumerable<string> Endpoints => request.Endpoints.Select(endpoint => (endpoint.Host ?? "?") + (endpoint.Path ?? "?"));

    /// <summary>Whether it sends a parameter of that wire name.</summary>
    public bool Sends(string wireName) => request.Sends(wireName);

    private static string Show(WireValue value) =>
        value.IsKnown ? string.Join('|', value.Possible.Select(one => one.Kind == WireKind.Structure ? "{}" : one.Text)) : "?";

    private static string TextAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);
}
