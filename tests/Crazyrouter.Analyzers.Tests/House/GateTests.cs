using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Rules;
using Crazyrouter.Analyzers.Tests.Cases;
using Crazyrouter.Analyzers.Tests.Harness;
using Crazyrouter.Analyzers.Triggers;
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

    [Theory]
    [InlineData("a property's default", "class ImageRequest { public string Model { get; set; } = \"gpt-image-2\"; public string? Prompt { get; set; } public string? ResponseFormat { get; set; } }")]
    [InlineData("a constructor's", "class ImageRequest { public ImageRequest() { Model = \"gpt-image-2\"; } public string Model { get; } public string? Prompt { get; set; } public string? ResponseFormat { get; set; } }")]
    [InlineData("an expression", "class ImageRequest { public string Model => \"gpt-image-2\"; public string? Prompt { get; set; } public string? ResponseFormat { get; set; } }")]
    [InlineData("a derived type's", "class Asked { public string Model { get; set; } = \"gpt-image-2\"; public string? Prompt { get; set; } }", "class ImageRequest : Asked { public string? ResponseFormat { get; set; } }")]
    [InlineData("a private constant's", "class ImageRequest { private const string Default = \"gpt-image-2\"; public string Model { get; set; } = Default; public string? Prompt { get; set; } public string? ResponseFormat { get; set; } }")]
    public async Task A_default_of_a_type_in_another_file_is_found(string way, string declaration, string between = "class Unrelated { }")
    {
        Assert.NotEmpty(way);
        await AssertFoundAsync(
            declaration,
            between,
            """
            using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            class Painter
            {
                public Task Paint(HttpClient http, string p)
                    => http.PostAsJsonAsync("images/generations", new ImageRequest { Prompt = p, ResponseFormat = "url" });
            }
            """);
    }

    [Theory]
    [InlineData("a local", "Models.Get()", "public static string Get() { var own = \"gpt-image-2\"; return own; }")]
    [InlineData("a private constant", "Models.Image", "private const string Own = \"gpt-image-2\"; public static string Image => Own;")]
    public async Task A_model_handed_on_inside_its_file_is_found(string way, string use, string members)
    {
        Assert.NotEmpty(way);
        await AssertFoundAsync(
            $"static class Models {{ {members} }}",
            $$"""
            using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            class Painter
            {
                public Task Paint(HttpClient http, string prompt)
                    => http.PostAsJsonAsync("https://cn.crazyrouter.com/v1/images/generations", new { model = {{use}}, prompt, response_format = "url" });
            }
            """);
    }

    [Fact]
    public async Task A_model_handed_on_by_a_helper_to_another_is_found() => await AssertFoundAsync(
        "class Caller { System.Threading.Tasks.Task Call(System.Net.Http.HttpClient http) { var model = \"gpt-image-2\"; return First.Paint(http, model); } }",
        "static class First { public static System.Threading.Tasks.Task Paint(System.Net.Http.HttpClient http, string asked) => Second.Paint2(http, asked); }",
        """
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        static class Second
        {
            public static Task Paint2(HttpClient http, string model)
                => http.PostAsJsonAsync("images/generations", new { model, prompt = "a fox", response_format = "url" });
        }
        """);

    [Fact]
    public void A_sender_opens_the_files_that_name_it_and_no_other()
    {
        var opened = Opened(
            """
            using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            public class Painter
            {
                public string Get() => "gpt-image-2";
                public Task Post(HttpClient http) { var sent = http.PostAsJsonAsync("x", new { model = "gpt-image-2" }); return sent; }
                public async Task Put(HttpClient http) { await http.PutAsJsonAsync("x", new { model = "gpt-image-2" }); }
            }
            """,
            "class Uses { string Use(Painter painter) => painter.Get(); }",
            "class Longer { string GetName() => \"\"; string Name() => GetName(); }",
            "class Puts { object Use(Painter painter, System.Net.Http.HttpClient http) => painter.Put(http); }");
        Assert.Equal(["/0.cs", "/1.cs"], opened);
    }

    [Theory]
    [InlineData("GPT-Image-2")]
    [InlineData("Nano-Banana-2")]
    public void A_model_opens_the_gate_in_any_case(string model) => Assert.NotEmpty(Opened($"class C {{ string M = \"{model}\"; }}"));

    [Theory]
    [InlineData("imageUrl")]
    [InlineData("ImageUrl")]
    [InlineData("Image_URL")]
    [InlineData("b64Json")]
    [InlineData("B64_JSON")]
    public void A_member_opens_the_gate_in_any_spelling_that_stands_for_a_word(string member)
    {
        Assert.NotNull(ReplyFacts.Words(ContractCatalog.Current).NameOfMember(member));
        Assert.NotEmpty(Opened($"class C {{ string? {member}; }}"));
    }

    [Fact]
    public void Every_word_of_the_contract_and_of_the_SDKs_opens_the_gate()
    {
        var words = ReplyFacts.Words(ContractCatalog.Current);
        foreach (var name in words.Names)
        {
            Assert.NotEmpty(Opened($"class C {{ string M = \"{name}\"; }}"));
            foreach (var identifier in SdkFacts.AllIdentifiersFor(name))
            {
                Assert.NotEmpty(Opened($"class C {{ string? {identifier}; }}"));
            }
        }

        foreach (var marker in words.Markers)
        {
            Assert.NotEmpty(Opened($"class C {{ string M = \"{marker}\"; }}"));
            Assert.NotEmpty(Opened($"class C {{ string M = @\"{Regex.Escape(marker)}\"; }}"));
        }
    }

    [Fact]
    public void A_verdict_is_a_trees_own()
    {
        var compilation = Compile("class C { string M = \"gpt-image-2\"; }", "class Silent { }");
        var gate = NewGate();
        Assert.Single(gate.Open(compilation, NoOptions(compilation), default).Requests);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class C { }", UserCode.Parse));
        Assert.Empty(gate.Open(edited, NoOptions(edited), default).Requests);
    }

    [Fact]
    public async Task A_mistake_in_a_third_file_is_told_once()
    {
        const string Use = """
            using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
            class Painter0 { public Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync(Hosts.Route, new { model = "gpt-image-2", prompt }); }
            """;
        var compilation = Compile(
            "static class Hosts { public const string Route = \"https://crazyrouter.com/v1/images/generations\"; }",
            Use,
            Use.Replace("Painter0", "Painter1"));
        var options = new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty);
        Assert.Single((await RunAsync(compilation, options, isGated: true)).Where(one => one.Id == "CRZ1008"));
    }

    private static TriggerGate NewGate() => CrazyrouterAnalyzer.GateOf(ContractCatalog.Current);

    private static List<string> Opened(params string[] sources)
    {
        var compilation = Compile(sources);
        var open = NewGate().Open(compilation, NoOptions(compilation), default);
        return open.Requests.Union(open.Replies).Select(tree => tree.FilePath).Order().ToList();
    }

    private static OptionsByTree NoOptions(Compilation compilation) => new(
        compilation, [], new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty).AnalyzerConfigOptionsProvider, new OptionsStore(ContractCatalog.Current), default);

    private static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Gate", sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, UserCode.Parse, $"/{i}.cs")), UserCode.References, UserCode.Compilation);

    private static async Task AssertFoundAsync(params string[] sources)
    {
        var compilation = Compile(sources);
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
