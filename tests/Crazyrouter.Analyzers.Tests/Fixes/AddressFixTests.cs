using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes of hosts and timeouts, and what is said where an option chooses what a fix writes.</summary>
public sealed class AddressFixTests
{
    private static string Program(string url, string parameter = "size = \"1024x1024\"") => $$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class C { Task M(HttpClient http, string prompt) => http.PostAsJsonAsync("{{url}}", new { model = "gpt-image-2", prompt, {{parameter}} }); }
        """;

    [Fact]
    public Task The_hosts_scheme_and_port_go_with_it() => Verify.Fix(
        Program("https://{|CRZ1008:crazyrouter.com|}:443/v1/images/generations"), Program("http://localhost:5000/v1/images/generations"),
        options: "crazyrouter.image_route = http://localhost:5000/v1");

    [Fact]
    public Task The_host_that_an_option_names_is_the_image_route() => Verify.Diagnostics(
        Program("https://crazyrouter.com/v1/images/generations"), "crazyrouter.image_route = https://crazyrouter.com/v1");

    [Fact]
    public Task A_route_of_another_path_is_not_written() => Verify.NoFix(
        Program("https://{|CRZ1008:crazyrouter.com|}/v1/images/generations"), options: "crazyrouter.image_route = https://gateway.example/images/v1");

    [Theory]
    [InlineData("jpeg", "use output_format = \"jpeg\" instead")]
    [InlineData("omit", "remove it")]
    public async Task The_sentence_says_what_the_fix_does(string format, string advice)
    {
        var test = new CrazyrouterTest
        {
            TestCode = Program("https://cn.crazyrouter.com/v1/images/generations", "{|#0:response_format|} = \"url\""),
            EditorConfig = "crazyrouter.output_format = " + format,
        };
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CRZ1001", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'response_format' is not accepted by gpt-image-2 on /v1/images/generations: the router supports neither url nor b64_json; " + advice));
        await test.RunAsync();
    }

    private static string Slow(string member, string initializer = "") => $$"""
        using System; using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Slow : HttpClient { {{member}} }
        class C
        {
            Task M(string prompt) => new Slow(){{initializer}}.PostAsJsonAsync(
                "https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, {|CRZ1009:quality|} = "high" });
        }
        """;

    [Theory]
    [InlineData("public new int Timeout { get; set; }")]
    [InlineData("public new TimeSpan Timeout => default;")]
    [InlineData("public new static TimeSpan Timeout { get; set; }")]
    public Task A_timeout_that_takes_no_time_is_not_set(string member) => Verify.NoFix(Slow(member));

    [Fact]
    public Task A_timeout_that_takes_a_time_is_set() => Verify.Fix(
        Slow(""), Slow("", " { Timeout = TimeSpan.FromSeconds(240) }").Replace("{|CRZ1009:quality|}", "quality"));
}
