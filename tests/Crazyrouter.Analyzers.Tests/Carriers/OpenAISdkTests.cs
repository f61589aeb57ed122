using System.Linq;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests through the OpenAI SDK.</summary>
public sealed class OpenAISdkTests
{
    private const string Members = """
        static OpenAIClientOptions Router => new() { Endpoint = new Uri("https://cn.crazyrouter.com/v1") };
        static ImageClient Client(string model = "gpt-image-2") => new(model, new ApiKeyCredential("key"), Router);
        """;

    [Theory]
    [InlineData("Bytes", "b64_json")]
    [InlineData("Uri", "url")]
    public void An_option_is_sent_under_the_wires_names(string member, string wire)
    {
        var request = OneCall($$"""await Client().GenerateImageAsync("p", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.{{member}} });""");
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal([$"response_format={wire} @ ResponseFormat"], request.Parameters);
        Assert.Equal(["cn.crazyrouter.com/images/generations"], request.Endpoints);
        Assert.True(request.IsTyped);
        Assert.True(request.IsComplete);
    }

    [Theory]
    [InlineData("GeneratedImageQuality.High", "hd")]
    [InlineData("GeneratedImageQuality.HighQuality", "high")]
    [InlineData("\"low\"", "low")]
    [InlineData("new GeneratedImageQuality(\"medium\")", "medium")]
    public void A_value_is_what_the_sdk_sends_and_not_what_it_is_called(string value, string wire) =>
        Assert.Equal([$"quality={wire} @ Quality"], OneCall($$"""await Client().GenerateImageAsync("p", new() { Quality = {{value}} });""").Parameters);

    [Theory]
    [InlineData("GeneratedImageSize.W512xH512", "512x512")]
    [InlineData("new GeneratedImageSize(1000, 600)", "1000x600")]
    public void A_size_is_width_by_height(string value, string wire) =>
        Assert.Equal([$"size={wire} @ Size"], OneCall($$"""await Client().GenerateImageAsync("p", new() { Size = {{value}} });""").Parameters);

    [Fact]
    public void The_image_count_is_n_and_stands_where_it_is_given()
    {
        Assert.Equal(["n=12 @ 12"], OneCall("await Client().GenerateImagesAsync(\"p\", 12);").Parameters);
        Assert.Equal(["n=12 @ imageCount"], OneCall("await Client().GenerateImagesAsync(\"p\", imageCount: 12);").Parameters);
    }

    [Fact]
    public void Edits_go_to_the_edits() =>
        Assert.Equal(
            ["cn.crazyrouter.com/images/edits"],
            OneCall("await Client().GenerateImageEditAsync(\"a.png\", \"p\", new ImageEditOptions { InputFidelity = ImageInputFidelity.High });").Endpoints);

    [Fact]
    public void Later_writes_count_and_the_last_certain_one_wins()
    {
        Assert.Equal(["response_format=url @ ResponseFormat"], OneCall("""
            var options = new ImageGenerationOptions();
            options.ResponseFormat = "url";
            await Client().GenerateImageAsync("p", options);
            """).Parameters);
        Assert.Empty(OneCall("""
            var options = new ImageGenerationOptions { ResponseFormat = "url" };
            options.ResponseFormat = null;
            await Client().GenerateImageAsync("p", options);
            """).Parameters);
    }

    [Fact]
    public void Options_from_json_are_read_as_they_are_sent()
    {
        var request = OneCall(""""
            var options = ModelReaderWriter.Read<ImageGenerationOptions>(BinaryData.FromString("""{"response_format":"b64_json","partial_images":2}"""));
            await Client().GenerateImageAsync("p", options);
            """");
        Assert.Equal(["response_format=b64_json @ response_format", "partial_images=2 @ partial_images"], request.Parameters);
    }

    [Fact]
    public void Options_from_bytes_of_a_literal_are_read_as_they_are_sent() =>
        Assert.Equal(["style=vivid @ style"], OneCall(""""
            var options = ModelReaderWriter.Read<ImageGenerationOptions>(BinaryData.FromBytes("""{"style":"vivid"}"""u8.ToArray()));
            await Client().GenerateImageAsync("p", options);
            """").Parameters);

    [Fact]
    public void Options_made_by_a_helper_are_read_at_each_call_with_that_calls_own_writes()
    {
        var requests = Calls("""
            static ImageGenerationOptions Make() { var made = new ImageGenerationOptions(); made.Style = "vivid"; return made; }
            async Task First() { var options = Make(); options.ResponseFormat = "url"; await Client().GenerateImageAsync("p", options); }
            async Task Second() { var options = Make(); await Client().GenerateImageAsync("p", options); }
            """);
        Assert.Equal(["style=vivid @ Style", "response_format=url @ ResponseFormat"], requests[0].Parameters);
        Assert.Equal(["style=vivid @ Style"], requests[1].Parameters);
    }

    [Fact]
    public void Options_that_calls_of_different_models_share_belong_to_all_of_them()
    {
        var requests = Calls("""
            static readonly ImageGenerationOptions Shared = new() { ResponseFormat = "url" };
            Task First() => Client().GenerateImageAsync("p", Shared);
            Task Second() => new ImageClient("dall-e-3", "key").GenerateImageAsync("p", Shared);
            """);
        Assert.Equal("gpt-image-2|dall-e-3", requests[0].Model);
        Assert.Equal("dall-e-3|gpt-image-2", requests[1].Model);
    }

    [Fact]
    public void Options_that_are_given_from_elsewhere_are_not_all_seen()
    {
        var request = Read.One("""
            using OpenAI.Images;
            public class C { public Task M(ImageClient client, ImageGenerationOptions options) => client.GenerateImageAsync("p", options); }
            """);
        Assert.Equal("?", request.Model);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void A_client_that_is_told_no_endpoint_goes_to_openai_and_one_that_is_injected_nobody_knows_where()
    {
        var requests = Read.All("""
            using OpenAI;
            using OpenAI.Images;
            public class C
            {
                public Task Made() => new ImageClient("gpt-image-2", "key").GenerateImageAsync("p");
                public Task Given(OpenAIClient client) => client.GetImageClient("gpt-image-2").GenerateImageAsync("p");
                public Task Told(OpenAIClientOptions options) => new ImageClient("gpt-image-2", new ApiKeyCredential("k"), options).GenerateImageAsync("p");
            }
            """);
        Assert.Equal(
            ["api.openai.com/images/generations", "?/images/generations", "?/images/generations"],
            requests.Where((_, index) => index % 2 == 0).Select(request => Assert.Single(request.Endpoints)));
    }

    [Fact]
    public void Settings_give_model_and_endpoint()
    {
        var request = OneCall("""
            var client = new ImageClient(new ImageClientSettings { Model = "gpt-image-2", Options = Router });
            await client.GenerateImageAsync("p");
            """);
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["cn.crazyrouter.com/images/generations"], request.Endpoints);
    }

    [Fact]
    public void A_class_of_the_programs_own_is_the_client_that_it_hands_to_its_base()
    {
        var requests = Read.All("""
            using OpenAI;
            using OpenAI.Images;
            class RouterClient : ImageClient
            {
                public RouterClient(string key)
                    : base("nano-banana-2", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri("https://cn.crazyrouter.com/v1") }) { }
            }
            class C { Task M() => new RouterClient("key").GenerateImageAsync("p"); }
            """);
        Assert.Equal(["nano-banana-2", "nano-banana-2"], requests.Select(request => request.Model));
        Assert.Equal(["\"nano-banana-2\""], requests[0].ModelPlaces);
        Assert.All(requests, request => Assert.Equal(["cn.crazyrouter.com/images/generations"], request.Endpoints));
    }

    [RoslynFact("4.8")]
    public void A_primary_constructors_base_is_read_too() =>
        Assert.Equal(["gpt-image-2", "gpt-image-2"], Read.All("""
            using OpenAI.Images;
            class OpenClient(string key) : ImageClient("gpt-image-2", new ApiKeyCredential(key));
            class C { Task M() => new OpenClient("key").GenerateImageAsync("p"); }
            """).Select(request => request.Model));

    [Theory]
    [InlineData("using var m = p.CreateMessage(new Uri(\"https://cn.crazyrouter.com/v1/images/generations\"), \"POST\");", "cn.crazyrouter.com")]
    [InlineData("using var m = p.CreateMessage(); m.Request.Method = \"POST\"; m.Request.Uri = new Uri(\"https://api.openai.com/v1/images/generations\");", "api.openai.com")]
    public void What_a_pipeline_sends_goes_where_its_message_says(string message, string host) =>
        Assert.Equal([host + "/v1/images/generations"], Read.One($$""""
            class C
            {
                async Task M(OpenAI.Images.ImageClient client)
                {
                    var p = client.Pipeline;
                    {{message}}
                    m.Request.Content = BinaryContent.Create(BinaryData.FromString("""{"model":"gpt-image-2","prompt":"p"}"""));
                    await p.SendAsync(m);
                }
            }
            """").Endpoints);

    [Fact]
    public void Another_librarys_client_and_options_are_none() =>
        Assert.Empty(Read.All("""
            namespace Acme
            {
                public class ImageGenerationOptions { public string? ResponseFormat { get; set; } public string? Style { get; set; } }
                public class ImageClient
                {
                    public ImageClient(string model) { }
                    public object GenerateImage(string prompt, ImageGenerationOptions options) => options;
                }
            }
            class C
            {
                object M() => new Acme.ImageClient("gpt-image-2").GenerateImage("p", new Acme.ImageGenerationOptions { ResponseFormat = "url", Style = "vivid" });
            }
            """));

    /// <summary>The one call of a client in a method's body.</summary>
    private static ReadRequest OneCall(string body) => Assert.Single(Calls($$"""async Task M() { {{body}} }"""));

    /// <summary>The requests in a class beside what all of them use, which comes first.</summary>
    private static ReadRequest[] Calls(string members)
    {
        const string Start = "using OpenAI; using OpenAI.Images; class C { ";
        var itself = Read.All(Start + Members + "}").Count;
        return [.. Read.All(Start + Members + members + "}").Skip(itself).Where(request => request.IsCall)];
    }
}
