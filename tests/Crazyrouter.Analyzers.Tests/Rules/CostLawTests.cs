using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Harness;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.Rules;

/// <summary>A new model, parameter, value or edition is one edit of the JSON: every shape and every rule obeys it, and no code changes.</summary>
public sealed class CostLawTests
{
    private const string Source = """
        using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Painter
        {
            const string Route = "https://cn.crazyrouter.com/v1/images/generations";
            Task Anonymous(HttpClient http, string prompt) => http.PostAsJsonAsync(Route, new { model = "gpt-image-2", prompt, sparkle = 3 });
            Task Text(HttpClient http) => http.PostAsync(Route, new StringContent("{\"model\":\"gpt-image-2\",\"prompt\":\"a fox\",\"sparkle\":3}"));
            Task Fine(HttpClient http, string prompt) => http.PostAsJsonAsync(Route, new { model = "gpt-image-2", prompt, sparkle = 2 });
        }
        """;

    private const string Sparkle = """
        "sparkle": { "type": "integer", "range": [0, 2], "rule": "CRZ1005", "source": "founding", "date": "2026-05-17" },
        """;

    [Fact]
    public async Task A_new_parameter_is_judged_in_every_shape()
    {
        Assert.Empty(await RunAsync(Shipped, Source));
        var found = await RunAsync(With("\"response_format\": {", Sparkle + "\"response_format\": {"), Source);
        Assert.Equal(["CRZ1005 sparkle", "CRZ1005 sparkle"], found);
    }

    [Fact]
    public async Task A_new_model_is_judged_by_the_rules_that_are_there()
    {
        var source = Source.Replace("gpt-image-2", "gpt-image-9").Replace("sparkle = 3", "style = \"vivid\"").Replace("\\\"sparkle\\\":3", "\\\"style\\\":\\\"vivid\\\"");
        Assert.Empty(await RunAsync(Shipped, source));
        var start = Shipped.IndexOf("\"gpt-image-2\": {\n          \"family\"", System.StringComparison.Ordinal);
        var end = Shipped.IndexOf("\"grok-imagine-image\": {", start, System.StringComparison.Ordinal);
        var twin = Shipped[start..end].Replace("\"gpt-image-2\": {\n          \"family\"", "\"gpt-image-9\": {\n          \"family\"");
        Assert.Equal(["CRZ1003 style", "CRZ1003 style"], await RunAsync(Shipped.Insert(start, twin), source));
    }

    private static string Shipped { get; } = File.ReadAllText(Path.Combine(Repository.Folder, "src/Crazyrouter.Contract/contract.json")).Replace("\r\n", "\n");

    private static string With(string before, string after)
    {
        var at = Shipped.IndexOf(before, System.StringComparison.Ordinal);
        Assert.True(at >= 0);
        return Shipped.Remove(at, before.Length).Insert(at, after);
    }

    private static async Task<string[]> RunAsync(string contract, string source)
    {
        var catalog = ContractCatalog.Parse(contract);
        var compilation = CSharpCompilation.Create("Law", [CSharpSyntaxTree.ParseText(source, UserCode.Parse)], UserCode.References, UserCode.Compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        var found = await compilation
            .WithAnalyzers([new CrazyrouterAnalyzer(() => catalog, isGated: true)], new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty))
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(one => one.Id + " " + one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan))];
    }
}
