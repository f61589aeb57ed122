using System.Threading.Tasks;

namespace Crazyrouter.Analyzers.Tests.Fixes;

/// <summary>Fixes of requests that are objects of the program's own types.</summary>
public sealed class OwnTypeFixTests
{
    private const string Types = """
        class ImageRequest
        {
            public ImageRequest() { }
            public ImageRequest(string? ResponseFormat = null, string? Style = null, string? OutputFormat = null)
            {
                this.ResponseFormat = ResponseFormat; this.Style = Style; this.OutputFormat = OutputFormat;
            }
            public string Model { get; set; } = "gpt-image-2";
            public string Prompt { get; set; } = "a harbour";
            public string? ResponseFormat { get; set; }
            public string? OutputFormat { get; set; }
            public string? Style { get; set; }
        }

        """;

    private static string Made(string creation) => Types + "class C { object M() => " + creation + "; }";

    private static string Filled(string members) =>
        Types + "class C { private readonly ImageRequest _r = new(); public string a = \"\", b = \"\"; bool Is(string s) => true; object R => _r; " + members + " }";

    [Theory]
    [InlineData("string ResponseFormat { get; set; } = \"url\";", "string? ResponseFormat { get; set; }", "Prompt = prompt")]
    [InlineData("string? ResponseFormat { get; set; } = \"url\";", "string? ResponseFormat { get; set; } = \"url\";", "Prompt = prompt, ResponseFormat = null")]
    public Task What_the_type_would_send_instead_goes_too(string member, string wantedMember, string wanted) => Verify.Fix(
        $$"""
        class ImageRequest
        {
            public string Model { get; set; } = "gpt-image-2";
            public string? Prompt { get; set; }
            public {{member}}
        }

        class Painter { ImageRequest Body(string prompt) => new() { Prompt = prompt, {|CRZ1001:ResponseFormat|} = "b64_json" }; }
        """,
        $$"""
        class ImageRequest
        {
            public string Model { get; set; } = "gpt-image-2";
            public string? Prompt { get; set; }
            public {{wantedMember}}
        }

        class Painter { ImageRequest Body(string prompt) => new() { {{wanted}} }; }
        """);

    [Fact]
    public Task A_member_that_cannot_be_written_there_is_not_written() => Verify.Fix(
        """
        class ImageRequest
        {
            public string Model { get; set; } = "gpt-image-2";
            public string? Prompt { get; set; }
            public string? ResponseFormat { get; set; }
            public string? OutputFormat { get; private set; }
        }

        class Painter { ImageRequest Body(string prompt) => new() { Prompt = prompt, {|CRZ1001:ResponseFormat|} = "url" }; }
        """,
        """
        class ImageRequest
        {
            public string Model { get; set; } = "gpt-image-2";
            public string? Prompt { get; set; }
            public string? ResponseFormat { get; set; }
            public string? OutputFormat { get; private set; }
        }

        class Painter { ImageRequest Body(string prompt) => new() { Prompt = prompt }; }
        """);

    [Fact]
    public Task What_would_not_compile_is_not_done() => Verify.NoFix(
        """
        class ImageRequest
        {
            public ImageRequest(string model, string prompt, string? style) { Model = model; Prompt = prompt; Style = style; }
            public ImageRequest(string model, string prompt, System.Uri? site) { Model = model; Prompt = prompt + site; }
            public string Model { get; set; } = "";
            public string Prompt { get; set; } = "";
            public string? Style { get; set; }
        }

        class Painter { ImageRequest Body(string prompt) => new("gpt-image-2", prompt, {|CRZ1003:"vivid"|}); }
        """);

    [Theory]
    [InlineData("{|CRZ1001:ResponseFormat|}: \"url\"", "OutputFormat: \"png\"")]
    [InlineData("{|CRZ1001:\"url\"|}", "OutputFormat: \"png\"")]
    [InlineData("{|CRZ1001:ResponseFormat|}: \"url\", {|CRZ1003:Style|}: \"vivid\"", "OutputFormat: \"png\"")]
    [InlineData("{|CRZ1003:Style|}: \"vivid\", {|CRZ1001:ResponseFormat|}: \"url\"", "OutputFormat: \"png\"")]
    public Task An_argument_takes_the_place_of_those_that_go(string before, string after) =>
        Verify.Fix(Made($"new ImageRequest({before})"), Made($"new ImageRequest({after})"));

    [Fact]
    public Task What_is_given_as_null_is_no_second_time_given() => Verify.Fix(
        Made("new ImageRequest { {|CRZ1001:ResponseFormat|} = \"url\", OutputFormat = null }"),
        Made("new ImageRequest { OutputFormat = \"png\" }"));

    [Fact]
    public Task An_argument_given_as_null_is_no_second_time_given() => Verify.Fix(
        Made("new ImageRequest({|CRZ1001:ResponseFormat|}: \"url\", OutputFormat: null)"),
        Made("new ImageRequest(OutputFormat: \"png\")"));

    [Fact]
    public Task What_is_given_as_null_leads_to_no_other_route() => Verify.Diagnostics("""
        class ImageRequest { public string? Model; public string? Prompt; public string? Messages; public int N; }
        class C { object M() => new ImageRequest { Model = "gpt-image-2", Prompt = "a harbour", Messages = null, {|CRZ1005:N|} = 11 }; }
        """);

    [Fact]
    public Task A_statement_that_writes_only_the_parameter_goes() => Verify.Fix(
        Filled("void M() { _r.{|CRZ1003:Style|} = \"vivid\"; a = b; }"), Filled("void M() { a = b; }"));

    [Theory]
    [InlineData("void M() { a = _r.{|CRZ1003:Style|} = \"vivid\"; }")]
    [InlineData("void M() { _r.{|CRZ1003:Style|} = a = \"vivid\"; }")]
    [InlineData("void M() => _r.{|CRZ1003:Style|} = \"vivid\";")]
    [InlineData("void M() { for (var i = 0; i < 1; _r.{|CRZ1003:Style|} = \"vivid\") { i++; } }")]
    [InlineData("bool M() => Is(_r.{|CRZ1003:Style|} = \"vivid\");")]
    [InlineData("string[] M() => new[] { _r.{|CRZ1003:Style|} = \"vivid\" };")]
    public Task What_does_more_than_write_the_parameter_stays(string members) => Verify.NoFix(Filled(members));

    [Fact]
    public Task A_deconstruction_stays() => Verify.NoFix("""
        class ImageRequest
        {
            public string Model { get; }
            public string? Style { get; }
            public ImageRequest() { (Model, {|CRZ1003:Style|}) = ("gpt-image-2", "vivid"); }
        }
        class C { object M() => new ImageRequest(); }
        """);

    [Fact]
    public Task What_cannot_be_mended_keeps_nothing_else_from_it() => Verify.Fix(
        Required("""{|CRZ1003:"standard"|}"""), Required("\"auto\""));

    private static string Required(string quality) => $$"""
        using System.Net.Http; using System.Net.Http.Json; using System.Threading.Tasks;
        record Order(string Model, string Prompt, string Style, string Quality);
        class C
        {
            Task M(HttpClient http, string p) => http.PostAsJsonAsync(
                "https://cn.crazyrouter.com/v1/images/generations", new Order("gpt-image-2", p, {|CRZ1003:"vivid"|}, {{quality}}));
            object Other(string p) => new Order("dall-e-3", p, "vivid", "hd");
        }
        """;

    /// <summary>What a record must be given it always sends, so that the record is edited with its one creation.</summary>
    [Theory]
    [InlineData(
        "record R(string Model, string Prompt, string ResponseFormat);", "new R(\"gpt-image-2\", \"a harbour\", {|CRZ1001:\"url\"|})",
        "record R(string Model, string Prompt, string OutputFormat);", "new R(\"gpt-image-2\", \"a harbour\", \"png\")")]
    [InlineData(
        "record R(string Model, string Prompt, [property: System.Text.Json.Serialization.JsonPropertyName(\"response_format\")] string Format, int N);",
        "new R(\"gpt-image-2\", \"a harbour\", {|CRZ1001:\"url\"|}, 2)",
        "record R(string Model, string Prompt, [property: System.Text.Json.Serialization.JsonPropertyName(\"output_format\")] string OutputFormat, int N);",
        "new R(\"gpt-image-2\", \"a harbour\", \"png\", 2)")]
    [InlineData(
        "record R(string Model, string Style, string Prompt, string Quality);", "new R(\"gpt-image-2\", {|CRZ1003:\"vivid\"|}, \"a harbour\", {|CRZ1003:\"standard\"|})",
        "record R(string Model, string Prompt, string Quality);", "new R(\"gpt-image-2\", \"a harbour\", \"auto\")")]
    public Task A_positional_parameter_is_edited_with_its_one_creation(string type, string creation, string wantedType, string wanted)
        => Verify.Fix(type + " class C { object M() => " + creation + "; }", wantedType + " class C { object M() => " + wanted + "; }");

    [Theory]
    [InlineData("object Other() => new R(\"dall-e-3\", \"a harbour\", \"url\");")]
    [InlineData("string Other(R r) => r.ResponseFormat;")]
    [InlineData("R Other(R r) => r with { ResponseFormat = \"url\" };")]
    public Task A_record_that_others_know_stays(string other) => Verify.Diagnostics(
        "record R(string Model, string Prompt, string ResponseFormat); class C { object M() => new R(\"gpt-image-2\", \"a harbour\", {|CRZ1001:\"url\"|}); " + other + " }");
}
