using System.Linq;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests as objects of the program's own types.</summary>
public sealed class OwnTypeTests
{
    private const string Route = "https://cn.crazyrouter.com/v1/images/generations";

    private const string Attributed = """
        class Order
        {
            [JsonPropertyName("model")] public string Engine { get; set; } = "";
            [JsonPropertyName("prompt")] public string Text { get; set; } = "";
            [JsonPropertyName("response_format")] public string? ReplyAs { get; set; }
            [JsonPropertyName("n")] public int? HowMany { get; set; }
            [JsonIgnore] public string? Style { get; set; }
        }
        """;

    [Fact]
    public void An_object_initializer_is_read_under_its_members_wire_names()
    {
        var request = Read.One($$"""
            {{Attributed}}
            class C
            {
                Task M(HttpClient http, string text) => http.PostAsJsonAsync("{{Route}}",
                    new Order { Engine = "gpt-image-2", Text = text, ReplyAs = "url", HowMany = 2, Style = "vivid" });
            }
            """);
        Assert.Equal("OwnTypeCarrier", request.Carrier);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["\"gpt-image-2\""], request.ModelPlaces);
        Assert.Equal(["prompt=? @ Text", "response_format=url @ ReplyAs", "n=2 @ HowMany"], request.Parameters);
        Assert.Equal(["cn.crazyrouter.com/v1/images/generations"], request.Endpoints);
        Assert.Equal(Fate.Sent, request.Fate);
        Assert.True(request.IsComplete);
        Assert.False(request.IsTyped);
    }

    [Theory]
    [InlineData("CrazyrouterImageOptions { Model = \"nano-banana-2\", Quality = \"hd\" }")]
    [InlineData("CrazyrouterImageClientOptions { Model = \"nano-banana-pro\" }")]
    [InlineData("CrazyrouterImageServiceOptions { Model = \"gemini-3-pro-image-preview\" }")]
    public void The_bundled_library_takes_the_route_a_model_needs(string options) =>
        Assert.Empty(Read.All($"class C {{ object M() => new Crazyrouter.Images.{options}; }}"));

    [Theory]
    [InlineData("[JsonPropertyName(\"response_format\")] public string? F { get; set; }")]
    [InlineData("[Newtonsoft.Json.JsonProperty(\"response_format\")] public string? F { get; set; }")]
    [InlineData("[Newtonsoft.Json.JsonProperty(PropertyName = \"response_format\")] public string? F;")]
    [InlineData("[DataMember(Name = \"response_format\")] public string? F { get; set; }")]
    [InlineData("[DataMember(Name = \"response_format\")] internal string? F;")]
    public void The_wire_name_is_what_the_attribute_says(string member)
    {
        var request = Read.One($$"""
            class ImageRequest { public string? Model; {{member}} }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", F = "url" }; }
            """);
        Assert.Equal(["response_format=url @ F"], request.Parameters);
    }

    [Theory]
    [InlineData("ResponseFormat")]
    [InlineData("responseFormat")]
    [InlineData("response_format")]
    [InlineData("Response_Format")]
    public void A_member_without_attribute_is_compared_without_case_and_underscores(string name) =>
        Assert.True(Read.One($$"""
            class ImageRequest { public string? Model { get; set; } public string? {{name}} { get; set; } }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", {{name}} = "url" }; }
            """).Sends("response_format"));

    [Theory]
    [InlineData("[JsonPropertyName(\"responseFormat\")]")]
    [InlineData("[JsonIgnore]")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Always)]")]
    [InlineData("[Newtonsoft.Json.JsonIgnore]")]
    [InlineData("[IgnoreDataMember]")]
    public void What_an_attribute_calls_otherwise_or_ignores_is_not_sent(string attribute) =>
        Assert.False(Read.One($$"""
            class ImageRequest { public string? Model { get; set; } {{attribute}} public string? ResponseFormat { get; set; } }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", ResponseFormat = "url" }; }
            """).Sends("response_format"));

    [Fact]
    public void What_is_ignored_only_when_null_is_sent() =>
        Assert.True(Read.One("""
            class ImageRequest
            {
                public string? Model { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ResponseFormat { get; set; }
            }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", ResponseFormat = "url" }; }
            """).Sends("response_format"));

    [Theory]
    [InlineData("private string? ResponseFormat { get; set; }")]
    [InlineData("internal string? ResponseFormat { get; set; }")]
    [InlineData("public static string? ResponseFormat { get; set; }")]
    [InlineData("public string? ResponseFormat { set { } }")]
    [InlineData("public const string ResponseFormat = \"url\";")]
    public void What_no_serializer_takes_is_not_sent(string member) =>
        Assert.Empty(Read.One($$"""
            class ImageRequest
            {
                public string? Model { get; set; }
                {{member}}
                public static object Make() => new ImageRequest { Model = "gpt-image-2" };
            }
            """).Parameters);

    [Fact]
    public void Positional_arguments_are_their_own_keys_and_named_ones_their_names()
    {
        var request = Read.One("""
            record Order(string Model, string Prompt, string? ResponseFormat = null, string? Style = null, int N = 1);
            class C { object M(string p) => new Order("gpt-image-2", p, "url", N: 3); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ p", "response_format=url @ \"url\"", "n=3 @ N"], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void A_default_that_is_sent_stands_where_it_is_declared()
    {
        var request = Read.One("""
            record Order(string Prompt, string Model = "gpt-image-2", string? ResponseFormat = "url", string? Style = null);
            class C { object M(string p) => new Order(p); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["\"gpt-image-2\""], request.ModelPlaces);
        Assert.Equal(["prompt=? @ p", "response_format=url @ ResponseFormat"], request.Parameters);
    }

    [Fact]
    public void What_declarations_give_by_themselves_is_sent()
    {
        var request = Read.One("""
            class ImageRequest
            {
                public string Model { get; set; } = "gpt-image-2";
                public string Prompt = "";
                public string? ResponseFormat { get; set; } = "url";
                public string Size => "512x512";
                public string Quality { get { return "hd"; } }
                public string? Style { get; set; } = null;
            }
            class C { object M() => new ImageRequest(); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(
            ["prompt= @ Prompt", "response_format=url @ ResponseFormat", "size=512x512 @ Size", "quality=hd @ Quality"],
            request.Parameters.Order().OrderBy(Position));

        static int Position(string parameter) => System.Array.IndexOf(["p", "r", "s", "q"], parameter[..1]);
    }

    [Fact]
    public void A_declared_default_is_gone_where_the_object_is_given_another_value()
    {
        var request = Read.One("""
            class ImageRequest
            {
                public string Model { get; set; } = "dall-e-3";
                public string? ResponseFormat { get; set; } = "url";
                public string? Style { get; set; } = "vivid";
            }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", ResponseFormat = null, Style = "natural" }; }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["response_format=null @ ResponseFormat", "style=natural @ Style"], request.Parameters);
    }

    [Fact]
    public void Later_writes_belong_to_the_object()
    {
        var request = Read.One("""
            class ImageRequest { public string Model { get; set; } = ""; public string? ResponseFormat { get; set; } public string? Style { get; set; } }
            class C
            {
                object M(bool b)
                {
                    var request = new ImageRequest();
                    request.Model = "gpt-image-2";
                    request.ResponseFormat = "url";
                    if (b) request.Style = "vivid";
                    return request;
                }
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["response_format=url @ ResponseFormat", "style=vivid @ Style"], request.Parameters);
    }

    [RoslynFact("5.0")]
    public void A_later_write_through_what_may_be_null_belongs_to_the_object() =>
        Assert.Equal(["response_format=url @ ResponseFormat"], Read.One("""
            class ImageRequest { public string Model { get; set; } = "gpt-image-2"; public string? ResponseFormat { get; set; } }
            class C
            {
                object? M(bool b)
                {
                    ImageRequest? request = new ImageRequest();
                    request?.ResponseFormat = "url";
                    return request;
                }
            }
            """).Parameters);

    [Fact]
    public void A_later_write_takes_back_what_was_given_unless_it_may_not_happen()
    {
        const string Source = """
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            class C
            {
                object M(bool b)
                {
                    var request = new ImageRequest { Model = "gpt-image-2", ResponseFormat = "url" };
                    WRITE
                    return request;
                }
            }
            """;
        Assert.False(Read.One(Source.Replace("WRITE", "request.ResponseFormat = null;")).Sends("response_format"));
        Assert.True(Read.One(Source.Replace("WRITE", "if (b) { request.ResponseFormat = null; }")).Sends("response_format"));
        Assert.Equal("dall-e-3", Read.One(Source.Replace("WRITE", "request.Model = \"dall-e-3\";")).Model);
        Assert.Equal("gpt-image-2|dall-e-3", Read.One(Source.Replace("WRITE", "if (b) { request.Model = \"dall-e-3\"; }")).Model);
        Assert.Equal("gpt-image-2|dall-e-3", Read.One(Source.Replace("WRITE", "request.Model ??= \"dall-e-3\";")).Model);
        Assert.Equal("?", Read.One(Source.Replace("WRITE", "if (b) request.Model = Environment.MachineName;")).Model);
    }

    [Fact]
    public void Later_writes_in_top_level_statements_belong_to_the_object()
    {
        const string Source = """
            var request = new ImageRequest { Model = "gpt-image-2", ResponseFormat = "url" };
            request.ResponseFormat = null;
            request.Style = "vivid";
            Console.WriteLine(request.Model);
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } public string? Style { get; set; } }
            """;
        Assert.Equal(["response_format=null @ ResponseFormat", "style=vivid @ Style"], Read.One(Source).Parameters);
    }

    [Fact]
    public void What_the_one_method_that_it_is_given_to_writes_belongs_to_the_object() =>
        Assert.Equal(["response_format=url @ ResponseFormat"], Read.One("""
            class C
            {
                static object M(ImageRequest request)
                {
                    request.ResponseFormat = "url";
                    return request;
                }
                static object N() => M(new ImageRequest { Model = "gpt-image-2" });
            }
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            """).Parameters);

    [Fact]
    public void Two_objects_in_one_method_do_not_mix()
    {
        var requests = Read.All("""
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            class C
            {
                void M(List<object> sent)
                {
                    var first = new ImageRequest { Model = "gpt-image-2" };
                    var second = new ImageRequest { Model = "dall-e-3" };
                    second.ResponseFormat = "url";
                    sent.Add(first);
                    sent.Add(second);
                }
            }
            """);
        Assert.Equal(["gpt-image-2", "dall-e-3"], requests.Select(request => request.Model));
        Assert.Empty(requests[0].Parameters);
        Assert.Equal(["response_format=url @ ResponseFormat"], requests[1].Parameters);
    }

    [Fact]
    public void A_copy_has_what_its_original_was_given_and_its_own_changes()
    {
        var request = Read.One("""
            record Order(string Model, string Prompt, string? ResponseFormat = null, string? Style = null);
            class C
            {
                static readonly Order Base = new("gpt-image-2", "", null, "vivid");
                object M(string p) => Base with { Prompt = p, ResponseFormat = "url" };
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["\"gpt-image-2\""], request.ModelPlaces.Select(place => place == "Base" ? "\"gpt-image-2\"" : place));
        Assert.Equal(["style=vivid @ \"vivid\"", "prompt=? @ Prompt", "response_format=url @ ResponseFormat"], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void A_copy_of_what_nobody_knows_has_no_known_model()
    {
        var request = Read.One("""
            public record Order(string Model, string Prompt, string? ResponseFormat = null);
            public class C { public object M(Order order) => order with { ResponseFormat = "url" }; }
            """);
        Assert.Equal("?", request.Model);
        Assert.Equal(["response_format=url @ ResponseFormat"], request.Parameters);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void What_is_used_itself_and_copied_is_two_requests() =>
        Assert.Equal(2, Read.All("""
            record Order(string Model, string Prompt, string? ResponseFormat = null);
            class C
            {
                void M(List<object> sent)
                {
                    var first = new Order("gpt-image-2", "a kite");
                    sent.Add(first);
                    sent.Add(first with { ResponseFormat = "url" });
                }
            }
            """).Count);

    [Fact]
    public void A_constructor_gives_what_it_assigns()
    {
        var request = Read.One("""
            class ImageRequest
            {
                public ImageRequest(string engine, string text, string? format = "url")
                {
                    Model = engine ?? throw new ArgumentNullException();
                    (this.Prompt, Style) = (text, "vivid");
                    ResponseFormat = format;
                }

                public string Model { get; }
                public string Prompt { get; }
                public string? ResponseFormat { get; }
                public string? Style { get; set; }
            }
            class C { object M(string p) => new ImageRequest("gpt-image-2", p); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ p", "style=vivid @ Style", "response_format=url @ format"], request.Parameters);
    }

    [Fact]
    public void Arguments_are_followed_through_base_and_this()
    {
        var request = Read.One("""
            abstract class Request
            {
                protected Request(string model) => Model = model;
                public string Model { get; }
            }
            class ImageRequest : Request
            {
                public ImageRequest(string prompt) : this(prompt, "url") { }
                public ImageRequest(string prompt, string format) : base("gpt-image-2") { Prompt = prompt; ResponseFormat = format; }
                public string Prompt { get; }
                public string ResponseFormat { get; }
            }
            class C { object M(string p) => new ImageRequest(p); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ p", "response_format=url @ \"url\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void Inherited_members_and_records_are_read_as_their_own()
    {
        var request = Read.One("""
            record Request(string Model) { public string? ResponseFormat { get; init; } }
            record Painting(string Prompt) : Request("gpt-image-2");
            class C { object M(string p) => new Painting(p) { ResponseFormat = "url" }; }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ p", "response_format=url @ ResponseFormat"], request.Parameters);
    }

    [RoslynFact("4.8")]
    public void A_primary_constructor_gives_what_its_parameters_initialize()
    {
        var request = Read.One("""
            class ImageRequest(string engine, string prompt, string? format = null)
            {
                public string Model { get; } = engine;
                public string Prompt { get; } = prompt;
                public string? ResponseFormat { get; init; } = format;
            }
            class C { object M(string p) => new ImageRequest("gpt-image-2", p, "url"); }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["prompt=? @ p", "response_format=url @ \"url\""], request.Parameters);
    }

    [Fact]
    public void Enums_numbers_and_truth_values_are_read_as_they_are_sent()
    {
        var request = Read.One("""
            enum Format { Url, B64Json, [EnumMember(Value = "picture")] Other }
            enum Quality { Low, High }
            struct ImageRequest
            {
                public string Model { get; set; }
                public Format? ResponseFormat { get; set; }
                public Format Second { get; set; }
                public Quality Quality { get; set; }
                public bool Stream { get; set; }
                public int N;
                public double Scale;
            }
            class C
            {
                object M() => new ImageRequest
                {
                    Model = "gpt-image-2", ResponseFormat = Format.B64Json, Second = Format.Other, Quality = Quality.High, Stream = true, N = 12, Scale = 1.5,
                };
            }
            """);
        Assert.Equal(
            ["response_format=b64_json @ ResponseFormat", "second=picture @ Second", "quality=high @ Quality", "stream=true @ Stream", "n=12 @ N", "scale=1.5 @ Scale"],
            request.Parameters);
    }

    [Theory]
    [InlineData("Options = new() { Style = \"vivid\" }", "Style")]
    [InlineData("Options = { Style = \"vivid\" }", "Style")]
    [InlineData("Options = new ImageOptions(\"vivid\")", "\"vivid\"")]
    [InlineData("Options = Made", "Style")]
    public void A_member_that_only_groups_parameters_gives_those(string options, string key)
    {
        var request = Read.One($$"""
            class ImageOptions
            {
                public ImageOptions() { }
                public ImageOptions(string style) => Style = style;
                public string? Style { get; set; }
            }
            class ImageRequest { public string? Model { get; set; } public ImageOptions Options { get; set; } = new(); }
            class C
            {
                static readonly ImageOptions Made = new ImageOptions { Style = "vivid" };
                object M() => new ImageRequest { Model = "gpt-image-2", {{options}} };
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal([$"style=vivid @ {key}"], request.Parameters);
    }

    [Fact]
    public void A_member_that_is_something_else_is_one_value() =>
        Assert.Equal(["watermark={} @ Watermark"], Read.One("""
            class Watermark { public string? Style { get; set; } }
            class ImageRequest { public string? Model { get; set; } public Watermark? Watermark { get; set; } }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", Watermark = new() { Style = "bold" } }; }
            """).Parameters);

    [Fact]
    public void What_a_helper_makes_is_written_to_by_its_callers()
    {
        var request = Read.One("""
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            class C
            {
                static ImageRequest Make(string model) => new() { Model = model };
                object M()
                {
                    var request = Make("gpt-image-2");
                    request.ResponseFormat = "url";
                    return request;
                }
            }
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["response_format=url @ ResponseFormat"], request.Parameters);
    }

    [Fact]
    public void A_helper_that_is_called_with_different_models_makes_either()
    {
        var request = Read.One("""
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            class C
            {
                static ImageRequest Make(string model) => new() { Model = model, ResponseFormat = "url" };
                object First() => Make("gpt-image-2");
                object Second() => Make("dall-e-3");
            }
            """);
        Assert.Equal("gpt-image-2|dall-e-3", request.Model);
    }

    [Fact]
    public void A_type_in_another_file_is_read_where_it_is_made() =>
        Assert.Equal(["response_format=url @ ResponseFormat"], Read.One(
            """class C { object M() => new Models.ImageRequest(); }""",
            """
            namespace Models;
            public class ImageRequest { public string Model { get; set; } = "gpt-image-2"; public string ResponseFormat { get; set; } = "url"; }
            """).Parameters);

    [Theory]
    [InlineData("ImageRequest")]
    [InlineData("GenerateImageOptions")]
    [InlineData("OpenAITextToImageExecutionSettings")]
    [InlineData("ImageCreateParams")]
    [InlineData("CreateImageCommand")]
    [InlineData("ImageGeneration")]
    public void A_type_that_is_called_so_asks_for_an_image(string name) =>
        Assert.True(Read.One($$"""
            class {{name}} { public string? ModelId { get; set; } public string? Style { get; set; } }
            class C { object M() => new {{name}} { ModelId = "gpt-image-2", Style = "vivid" }; }
            """).IsTyped);

    [Theory]
    [InlineData("Car", "")]
    [InlineData("CarViewModel", "public string? ResponseFormat { get; set; }")]
    [InlineData("AppSettings", "")]
    [InlineData("ImageGenerationResponse", "public string? Prompt { get; set; }")]
    [InlineData("ImageJobEntity", "public string? Prompt { get; set; }")]
    [InlineData("ImageHistory", "public string? Prompt { get; set; }")]
    public void What_is_no_request_is_not_read(string name, string member) =>
        Assert.Empty(Read.All($$"""
            class {{name}}
            {
                public string? Model { get; set; }
                public string? Style { get; set; }
                public string? Quality { get; set; }
                public string? Size { get; set; }
                {{member}}
            }
            class C { object M() => new {{name}} { Model = "gpt-image-2", Style = "vivid", Quality = "standard", Size = "512x512" }; }
            """));

    [Fact]
    public void Whatever_it_is_called_what_is_sent_to_a_route_is_read()
    {
        var request = Read.One($$"""
            class Thing { public string? Model { get; set; } public string? Style { get; set; } }
            class C { Task M(HttpClient http) => http.PostAsJsonAsync("{{Route}}", new Thing { Model = "gpt-image-2", Style = "vivid" }); }
            """);
        Assert.Equal(["style=vivid @ Style"], request.Parameters);
        Assert.False(request.IsTyped);
    }

    [Theory]
    [InlineData("class Request : List<string> { public string? Model; public string? Prompt; }")]
    [InlineData("class Request : Exception { public string? Model; public string? Prompt; }")]
    [InlineData("class Request : Dictionary<string, object> { public string? Model; public string? Prompt; }")]
    public void What_other_shapes_are_made_of_is_left_to_them(string type) =>
        Assert.Empty(Read.All($$"""
            {{type}}
            class C { object M() => new Request { Model = "gpt-image-2", Prompt = "a kite" }; }
            """));

    [Fact]
    public void The_sdks_own_types_are_left_to_their_carriers() =>
        Assert.DoesNotContain(Read.All("""
            class C
            {
                object Options() => new Microsoft.Extensions.AI.ImageGenerationOptions { ModelId = "gpt-image-2" };
                object Request() => new Microsoft.Extensions.AI.ImageGenerationRequest("a kite");
                object Sdk() => new OpenAI.Images.ImageGenerationOptions { ResponseFormat = "url" };
            }
            """), request => request.Carrier == "OwnTypeCarrier");

    [Fact]
    public void A_library_whose_declarations_cannot_be_seen_is_never_complete() =>
        Assert.False(Read.One("""
            class ImageRequest : HttpRequestMessage { public string? Model; public string? Style; }
            class C { object M() => new ImageRequest { Model = "gpt-image-2", Style = "vivid" }; }
            """).IsComplete);

    [Theory]
    [InlineData("new ImageRequest { Model = , ResponseFormat = \"url\" }")]
    [InlineData("new ImageRequest { Model = \"gpt-image-2\", ResponseFormat }")]
    [InlineData("new ImageRequest(")]
    [InlineData("order with { Model = ")]
    public void Half_typed_code_is_read_without_a_fault(string expression) =>
        Assert.InRange(Read.Broken($$"""
            class ImageRequest { public string? Model { get; set; } public string? ResponseFormat { get; set; } }
            class C { object M(ImageRequest order) => {{expression}}; }
            """).Count, 0, 2);
}
