using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Rules;

/// <summary>The options of <c>.editorconfig</c>: what each does, and what is said of a value that cannot be read.</summary>
public sealed class OptionTests
{
    private static string Program(string body, string url = "https://cn.crazyrouter.com/v1/images/generations") => $$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        class Painter
        {
            Task Paint(HttpClient http, string prompt, string configured) => http.PostAsJsonAsync("{{url}}", new { {{body}} });
        }
        """;

    private static CrazyrouterOptions Options(params (string Key, string Value)[] values)
        => CrazyrouterOptions.From(new FixedOptions(values.ToDictionary(one => CrazyrouterOptions.Prefix + one.Key, one => one.Value)), ContractCatalog.Current);

    [Fact]
    public Task Another_host_can_be_the_routers() => Verify.Diagnostics(
        Program("model = \"gpt-image-2\", prompt, {|CRZ1001:response_format|} = \"url\"", "https://images.contoso.example/v1/images/generations"),
        "crazyrouter.hosts = img.example, images.contoso.example");

    [Fact]
    public Task Loopback_is_the_routers_only_when_an_option_says_so() => Verify.Diagnostics(
        Program("model = \"gpt-image-2\", prompt, response_format = \"url\"", "http://localhost:8080/v1/images/generations"));

    [Fact]
    public Task An_unknown_model_can_be_assumed() => Verify.Diagnostics(
        Program("model = configured, prompt, {|CRZ1001:response_format|} = \"url\""), "crazyrouter.assume_image_model = gpt-image-2");

    [Theory]
    [InlineData("model = prompt.Length > 9 ? \"dall-e-3\" : configured, prompt, response_format = \"url\"")]
    [InlineData("model = prompt.Length > 9 ? \"gpt-image-2\" : configured, prompt, {|CRZ1001:response_format|} = \"url\"")]
    public Task Where_a_model_is_assumed_on_one_way_those_on_the_others_are_judged_too(string members) => Verify.Diagnostics(
        Program(members), "crazyrouter.assume_image_model = gpt-image-2");

    [Fact]
    public Task A_text_with_a_prompt_alone_is_assumed_to_be_nothing() => Verify.Diagnostics(
        """class Texts { public object Login() => new { prompt = "Your name?", style = "bold", size = "small" }; }""",
        "crazyrouter.assume_image_model = gpt-image-2");

    [Theory]
    [InlineData("model = {|CRZ3001:configured|}, prompt")]
    [InlineData("model = {|CRZ3001:configured.Trim()|}, prompt")]
    public Task What_gives_a_model_that_is_assumed_is_marked(string members) => Verify.Diagnostics(
        Program(members), "crazyrouter.assume_image_model = nano-banana-2");

    [Fact]
    public Task A_known_other_model_is_never_assumed_away() => Verify.Diagnostics(
        Program("model = \"dall-e-3\", prompt, response_format = \"url\""), "crazyrouter.assume_image_model = gpt-image-2");

    [Fact]
    public Task A_model_can_have_a_name_of_the_programs_own() => Verify.Diagnostics(
        Program("model = {|CRZ3001:\"sketcher\"|}, prompt"), "crazyrouter.model_aliases = painter=gpt-image-2, sketcher=nano-banana-2");

    [Theory]
    [InlineData("Sketcher")]
    [InlineData("SKETCHER")]
    [InlineData("sketcher")]
    public Task A_name_of_the_programs_own_is_known_in_any_case(string name) => Verify.Diagnostics(
        Program($"model = {{|CRZ3001:\"{name}\"|}}, prompt", "https://img.example/v1/images/generations"),
        "crazyrouter.hosts = img.example\ncrazyrouter.model_aliases = sketcher=nano-banana-2");

    [Fact]
    public void A_value_is_taken_whole_or_not_at_all()
    {
        var options = Options(("hosts", "good.example, https://bad.example"), ("model_aliases", "mine=gpt-image-2, other=nothing"));
        Assert.False(options.IsRouterHost("good.example"));
        Assert.Empty(options.AliasNames);
        Assert.Equal(2, options.Problems.Count);
    }

    [Fact]
    public Task Another_edition_of_the_contract_gives_another_verdict() => Verify.Diagnostics(
        Program("model = \"gpt-image-2\", prompt, quality = \"standard\""), "crazyrouter.contract = 2026-06-30");

    [Fact]
    public Task The_founding_edition_is_the_default() => Verify.Diagnostics(
        Program("model = \"gpt-image-2\", prompt, {|CRZ1003:quality|} = \"standard\""));

    [Theory]
    [InlineData("png", "output_format = \"png\"")]
    [InlineData("jpeg", "output_format = \"jpeg\"")]
    [InlineData("webp", "output_format = \"webp\"")]
    public Task What_replaces_response_format_can_be_chosen(string format, string replacement) => Verify.Fix(
        Program("model = \"gpt-image-2\", prompt, {|CRZ1001:response_format|} = \"url\""),
        Program($"model = \"gpt-image-2\", prompt, {replacement}"),
        options: "crazyrouter.output_format = " + format);

    [Fact]
    public Task Nothing_need_replace_response_format() => Verify.Fix(
        Program("model = \"gpt-image-2\", prompt, {|CRZ1001:response_format|} = \"url\""),
        Program("model = \"gpt-image-2\", prompt"),
        options: "crazyrouter.output_format = omit");

    [Theory]
    [InlineData("hosts", "https://x.example/v1", "host names without scheme and port, separated by commas")]
    [InlineData("image_route", "cn.crazyrouter.com", "an absolute http or https URL such as https://cn.crazyrouter.com/v1")]
    [InlineData("output_format", "gif", "png, jpeg, webp or omit")]
    [InlineData("contract", "2025-01-01", "one of 2026-05-17, 2026-06-30")]
    [InlineData("assume_image_model", "gpt-4o-mini", "one of gpt-image-2, grok-imagine-image, grok-4-image, nano-banana, nano-banana-2, nano-banana-pro")]
    public async Task A_value_that_cannot_be_read_is_reported_once(string key, string value, string allowed)
    {
        var test = new CrazyrouterTest { TestCode = "class Empty { }", EditorConfig = $"crazyrouter.{key} = {value}" };
        test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("CRZ0001", DiagnosticSeverity.Warning).WithMessage($"'crazyrouter.{key}' has the value '{value}', which cannot be read; allowed is {allowed}"));
        await test.RunAsync();
    }

    private sealed class FixedOptions(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
