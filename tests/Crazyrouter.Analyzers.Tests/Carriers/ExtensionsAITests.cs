using System.Linq;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests.Carriers;

/// <summary>Requests through Microsoft.Extensions.AI.</summary>
public sealed class ExtensionsAITests
{
    [Theory]
    [InlineData("ResponseFormat = ImageGenerationResponseFormat.Uri", "response_format=url @ ResponseFormat")]
    [InlineData("ResponseFormat = ImageGenerationResponseFormat.Data", "response_format=b64_json @ ResponseFormat")]
    [InlineData("Count = 12", "n=12 @ Count")]
    [InlineData("ImageSize = new System.Drawing.Size(512, 512)", "size=512x512 @ ImageSize")]
    [InlineData("ImageSize = new(512, 512)", "size=512x512 @ ImageSize")]
    [InlineData("MediaType = \"image/jpg\"", "output_format=jpg @ MediaType")]
    [InlineData("MediaType = \"webp\"", "output_format=webp @ MediaType")]
    [InlineData("StreamingCount = 2", "partial_images=2 @ StreamingCount")]
    public void An_option_is_sent_under_the_wires_names(string member, string parameter)
    {
        var request = One($$"""generator.GenerateImagesAsync("p", new ImageGenerationOptions { ModelId = "gpt-image-2", {{member}} });""");
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal([parameter], request.Parameters);
        Assert.Equal(["?/images/generations"], request.Endpoints);
        Assert.True(request.IsTyped);
        Assert.True(request.IsComplete);
    }

    [RoslynFact("5.0")]
    public void Properties_made_by_a_collection_expression_are_sent() =>
        Assert.Equal(["style=vivid @ \"style\""], One("""
            var options = new ImageGenerationOptions { ModelId = "gpt-image-2" };
            (options.AdditionalProperties ??= [])["style"] = "vivid";
            generator.GenerateImagesAsync("p", options);
            """).Parameters);

    [Theory]
    [InlineData("ResponseFormat = ImageGenerationResponseFormat.Hosted")]
    [InlineData("ResponseFormat = null")]
    public void What_is_not_sent_is_not_read(string member) =>
        Assert.Empty(One($$"""generator.GenerateImagesAsync("p", new ImageGenerationOptions { ModelId = "gpt-image-2", {{member}} });""").Parameters);

    [Fact]
    public void Later_writes_belong_to_the_options()
    {
        var request = One("""
            var options = new ImageGenerationOptions { Count = 1 };
            options.ModelId = "nano-banana-pro";
            options.ResponseFormat = ImageGenerationResponseFormat.Uri;
            generator.EditImageAsync(null!, "p", options);
            """);
        Assert.Equal("nano-banana-pro", request.Model);
        Assert.Equal(["\"nano-banana-pro\""], request.ModelPlaces);
        Assert.Equal(["n=1 @ Count", "response_format=url @ ResponseFormat"], request.Parameters);
        Assert.Equal(["?/images/edits"], request.Endpoints);
    }

    [Theory]
    [InlineData("options.AdditionalProperties = new AdditionalPropertiesDictionary { [\"style\"] = \"vivid\" };")]
    [InlineData("options.AdditionalProperties = new() { { \"style\", \"vivid\" } };")]
    [InlineData("options.AdditionalProperties = new(); options.AdditionalProperties[\"style\"] = \"vivid\";")]
    [InlineData("(options.AdditionalProperties ??= new())[\"style\"] = \"vivid\";")]
    [InlineData("options.AdditionalProperties = new(); options.AdditionalProperties.Add(\"style\", \"vivid\");")]
    [InlineData("var extra = new AdditionalPropertiesDictionary(); extra[\"style\"] = \"vivid\"; options.AdditionalProperties = extra;")]
    public void Additional_properties_are_sent_under_their_keys(string write)
    {
        var request = One($$"""
            var options = new ImageGenerationOptions { ModelId = "gpt-image-2" };
            {{write}}
            generator.GenerateImagesAsync("p", options);
            """);
        Assert.Equal(["style=vivid @ \"style\""], request.Parameters);
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void A_key_can_be_a_constant() =>
        Assert.Equal(["style=vivid @ Key"], One("""
            const string Key = "style";
            generator.GenerateImagesAsync("p", new ImageGenerationOptions { ModelId = "gpt-image-2", AdditionalProperties = new() { [Key] = "vivid" } });
            """).Parameters);

    [Fact]
    public void Additional_properties_from_elsewhere_are_not_all_seen() =>
        Assert.False(One("""
            generator.GenerateImagesAsync("p", new ImageGenerationOptions { ModelId = "gpt-image-2", AdditionalProperties = Given });
            """).IsComplete);

    [Fact]
    public void The_sdks_options_that_a_factory_makes_are_what_is_sent() =>
        Assert.Equal(["response_format=url @ ResponseFormat"], One("""
            generator.GenerateImagesAsync("p", new ImageGenerationOptions
            {
                ModelId = "gpt-image-2",
                RawRepresentationFactory = _ => new OpenAI.Images.ImageGenerationOptions { ResponseFormat = "url" },
            });
            """).Parameters);

    [Fact]
    public void Without_a_model_it_is_that_of_the_client_behind_the_generator()
    {
        var request = Read.AllWithLibrary("""
            using Microsoft.Extensions.AI;
            class C
            {
                void M()
                {
                    var generator = new OpenAI.Images.ImageClient("gpt-image-2", "key").AsIImageGenerator();
                    generator.GenerateImagesAsync("p", new ImageGenerationOptions { Count = 2 });
                }
            }
            """, Adapter).Single(one => one.Carrier == "ExtensionsAICarrier");
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["api.openai.com/images/generations"], request.Endpoints);
    }

    [Fact]
    public void Options_that_no_call_in_sight_takes_go_to_the_images() =>
        Assert.Equal(["?/images/generations"], Read.One("""
            class C { object M() => new Microsoft.Extensions.AI.ImageGenerationOptions { ModelId = "gpt-image-2" }; }
            """).Endpoints);

    [Fact]
    public void The_model_of_chat_options_goes_to_chat()
    {
        var request = One("chat.GetResponseAsync(\"draw\", new ChatOptions { ModelId = \"gpt-image-2\", ResponseFormat = ChatResponseFormat.Json });");
        Assert.Equal("gpt-image-2", request.Model);
        Assert.Equal(["\"gpt-image-2\""], request.ModelPlaces);
        Assert.Equal(["?/chat/completions"], request.Endpoints);
        Assert.Empty(request.Parameters);
    }

    [Fact]
    public void Chat_options_without_a_model_are_nothing() =>
        Assert.Empty(All("chat.GetResponseAsync(\"draw\", new ChatOptions { Temperature = 1 });"));

    /// <summary>The adapter's own package cannot be restored everywhere; only its signature counts.</summary>
    private const string Adapter = """
        #pragma warning disable MEAI001
        public static class OpenAIAdapter
        {
            public static Microsoft.Extensions.AI.IImageGenerator AsIImageGenerator(this OpenAI.Images.ImageClient client) => null!;
        }
        """;

    private static ReadRequest One(string statements) => Assert.Single(All(statements));

    private static System.Collections.Generic.IReadOnlyList<ReadRequest> All(string statements) => Read.All($$"""
        using Microsoft.Extensions.AI;
        public class C
        {
            public AdditionalPropertiesDictionary? Given { get; set; }
            public void M(IImageGenerator generator, IChatClient chat) { {{statements}} }
        }
        """);
}
