using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Tests.Cases;
using Crazyrouter.Analyzers.Tests.Harness;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Crazyrouter.Analyzers.Tests.House;

/// <summary>The gate may save work, never a finding: what it lets through says the same as a visit to every file.</summary>
public sealed class GateTests
{
    [Theory]
    [MemberData(nameof(CaseTests.Names), MemberType = typeof(CaseTests))]
    public async Task A_case_says_the_same_with_and_without_the_gate(string name)
    {
        var document = CaseProject.Open(CaseTests.Find(name));
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Equal(
            Texts(await RunAsync(compilation, document.Project.AnalyzerOptions, isGated: false)),
            Texts(await RunAsync(compilation, document.Project.AnalyzerOptions, isGated: true)));
    }

    [Theory]
    [InlineData("a constant", "static class Models { public const string Image = \"gpt-image-2\"; }", "Models.Image")]
    [InlineData("a constant of a constant", "static class Models { public const string First = \"gpt-image-2\"; }", "Second.Image", "static class Second { public const string Image = Models.First; }")]
    [InlineData("a property", "static class Models { public static string Image => \"gpt-image-2\"; }", "Models.Image")]
    [InlineData("a helper", "static class Models { public static string Image() { return \"gpt-image-2\"; } }", "Models.Image()")]
    [InlineData("a split constant", "static class Models { public static readonly string Image = \"gpt-image-\" + \"2\"; }", "Models.Image")]
    [InlineData("a base class", "class Base { protected const string Image = \"gpt-image-2\"; }", "Image")]
    [InlineData("a field of another part", "partial class Painter { private readonly string _model = \"gpt-image-2\"; }", "_model")]
    public async Task A_model_from_another_file_is_found(string way, string declaration, string use, string between = "class Unrelated { }")
    {
        Assert.NotEmpty(way);
        await AssertFoundAsync(
            declaration,
            between,
            $$"""
            using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            partial class Painter {{(way == "a base class" ? ": Base" : "")}}
            {
                public Task<HttpResponseMessage> Paint(HttpClient http, string prompt)
                {
                    return http.PostAsJsonAsync("images/generations", new { model = {{use}}, prompt, response_format = "url" });
                }
            }
            """);
    }

    [Fact]
    public async Task A_model_given_to_a_helper_in_another_file_is_found() => await AssertFoundAsync(
        "class Caller { System.Threading.Tasks.Task Call(Helper helper) => helper.Paint(\"gpt-image-2\"); }",
        """
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Helper
        {
            private readonly HttpClient _http = new HttpClient { BaseAddress = new System.Uri("https://cn.crazyrouter.com") };
            public Task Paint(string model) => _http.PostAsJsonAsync("images/generations", new { model, prompt = "a fox", response_format = "url" });
        }
        """);

    [Fact]
    public async Task A_model_given_to_a_constructor_in_another_file_is_found() => await AssertFoundAsync(
        "class Caller { Helper Make() => new Helper(\"gpt-image-2\"); }",
        """
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Helper
        {
            private readonly string _model;
            public Helper(string model) { _model = model; }
            public Task Paint(HttpClient http) => http.PostAsJsonAsync("images/generations", new { model = _model, prompt = "a fox", response_format = "url" });
        }
        """);

    private static async Task AssertFoundAsync(params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Gate", sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, UserCode.Parse, $"/{i}.cs")), UserCode.References, UserCode.Compilation);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty);
        Assert.Contains("CRZ1001", (await RunAsync(compilation, options, isGated: false)).Select(one => one.Id));
        Assert.Contains("CRZ1001", (await RunAsync(compilation, options, isGated: true)).Select(one => one.Id));
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions options, bool isGated) => compilation
        .WithAnalyzers([new CrazyrouterAnalyzer(() => ContractCatalog.Current, isGated)], options)
        .GetAnalyzerDiagnosticsAsync();

    private static IEnumerable<string> Texts(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Select(one => one.ToString()).Order();
}
