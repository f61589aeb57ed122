using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Rules;

/// <summary>Code that leads back to itself, or on without end, must get an answer: it stands in every editor for a moment.</summary>
public sealed class EndlessCodeTests
{
    private static Task Silent(string members) => Run(members);

    private static Task Run(string members, bool compiles = true)
    {
        var test = new CrazyrouterTest
        {
            TestCode = $$"""
                using System; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
                class Painter
                {
                    {{members}}
                }
                """,
        };
        test.CompilerDiagnostics = compiles ? CompilerDiagnostics.Errors : CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task A_text_built_from_itself() => Silent("""
        Task Paint(HttpClient http)
        {
            var prompt = "a fox";
            prompt = prompt + ", blue";
            return http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt });
        }
        """);

    [Fact]
    public Task A_url_built_from_itself() => Silent("""
        Task Paint(HttpClient http, string prompt)
        {
            var url = "https://cn.crazyrouter.com/v1";
            url = $"{url}/images/generations";
            return http.PostAsJsonAsync(url, new { model = "gpt-image-2", prompt });
        }
        """);

    [Fact]
    public Task A_base_made_of_itself() => Silent("""
        Task Paint(HttpClient http, string prompt)
        {
            var url = new Uri("https://cn.crazyrouter.com/v1");
            url = new Uri(url, "images/generations");
            return http.PostAsJsonAsync(url, new { model = "gpt-image-2", prompt });
        }
        """);

    [Fact]
    public Task Texts_that_double() => Silent($$"""
        Task Paint(HttpClient http)
        {
            var s0 = "a fox";
            {{string.Join("\n", System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(1, 40), i => $"var s{i} = s{i - 1} + s{i - 1};"))}}
            return http.PostAsJsonAsync("images/generations", new { model = "gpt-image-2", prompt = s40 });
        }
        """);

    [Fact]
    public Task A_chain_of_a_thousand_parts() => Run($$"""
        Task Paint(HttpClient http, string subject) => http.PostAsync("images/generations", new StringContent("{\"model\":\"gpt-image-2\",\"prompt\":\""
            {{string.Concat(System.Linq.Enumerable.Repeat("+ subject + \",\"\n", 500))}} + "\",\"{|CRZ1001:response_format|}\":\"url\"}"));
        """);

    [Fact]
    public Task A_constructor_that_chains_to_itself() => Run("""
        class Order { public string Model { get; set; } public string Prompt { get; set; } public Order(string prompt) : this(prompt) { Model = "gpt-image-2"; } }
        Task Paint(HttpClient http) => http.PostAsJsonAsync("images/generations", new Order("a fox"));
        """, compiles: false);

    [Fact]
    public Task Options_made_of_themselves() => Silent("""
        class PaintOptions { public PaintOptions(PaintOptions other) { } public static readonly PaintOptions Default = new PaintOptions(Default); }
        class PaintClient { public PaintClient(PaintOptions options) { } public Task PostAsync(string url, object body) => Task.CompletedTask; }
        Task Paint(string prompt) => new PaintClient(PaintOptions.Default).PostAsync("images/generations", new { model = "gpt-image-2", prompt, quality = "high" });
        """);

    [Fact]
    public Task Two_thousand_methods_of_one_class() => Run($$"""
        const string Route = "https://cn.crazyrouter.com/v1/images/generations";
        private readonly HttpClient _http = new();
        {{string.Join("\n", System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(1, 2000), i => $"private Task Paint{i}(string prompt) => _http.PostAsJsonAsync(Route, new {{ model = \"gpt-image-2\", prompt }});"))}}
        """);

    [Theory]
    [InlineData("dynamic reply = Newtonsoft.Json.Linq.JObject.Parse(\"\"); object o = ((Newtonsoft.Json.Linq.JObject)reply)[]; object b64_json = reply[];")]
    [InlineData("var body = new Newtonsoft.Json.Linq.JObject { [\"model\"] = \"gpt-image-2\", [;prompt\"] = 1 };")]
    [InlineData("DataContent(Add((),")]
    [InlineData("new System.Collections.Generic.Dictionary<string, object> { [\"model\"] = \"gpt-image-2\" }.Add((), 1);")]
    [InlineData("switch (1) { case 1: var s = \"{\\\"model\\\":\\\"gpt-image-2\\\",\\\"size\\\":\\\"\"; case 2: }")]
    [InlineData("var s = \"{\\\"prompt\\\":\\\"a\\\",\\\"model\\\":\\\"\";")]
    public Task Half_typed_code(string statement) => Run($$"""void Paint() { {{statement}} }""", compiles: false);

    [Fact]
    public Task Methods_that_call_each_other() => Silent("""
        string First(int n) => n == 0 ? "gpt-image-2" : Second(n);
        string Second(int n) => First(n - 1);
        Task Paint(HttpClient http, string prompt) => http.PostAsJsonAsync("images/generations", new { model = First(3), prompt, response_format = "url" });
        """);
}
