using System;
using System.Drawing;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images.Tests.Extensions;

/// <summary>The client behind .NET's own abstraction.</summary>
#pragma warning disable MEAI001 // The abstraction is what is tested.
public sealed class CrazyrouterImageGeneratorTests : RouterTest
{
    [Fact]
    public async Task Options_become_parameters_and_links_stay_links()
    {
        using var generator = Client().AsIImageGenerator();
        var response = await generator.GenerateImagesAsync("A red fox", new()
        {
            Count = 2,
            ImageSize = new Size(1536, 1024),
            MediaType = "image/webp",
            AdditionalProperties = new() { ["quality"] = "low" },
        });

        Assert.Equal(
            """{"model":"gpt-image-2","prompt":"A red fox","n":2,"size":"1536x1024","output_format":"webp","quality":"low"}""",
            Assert.Single(Router.Requests).BodyText);
        Assert.Equal(2, response.Contents.Count);
        Assert.All(response.Contents, content => Assert.Equal("image/webp", Assert.IsType<UriContent>(content).MediaType));
        Assert.IsType<CrazyrouterImageCollection>(response.RawRepresentation);
    }

    [Fact]
    public async Task Data_is_downloaded_without_the_key()
    {
        using var generator = Client().AsIImageGenerator();
        var response = await generator.GenerateImagesAsync("A red fox", new() { ResponseFormat = ImageGenerationResponseFormat.Data });

        var data = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("image/png", data.MediaType);
        Assert.False(Assert.Single(Router.Requests.Downloads).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_inline_image_is_data_whatever_was_asked_for()
    {
        using var generator = Client().AsIImageGenerator();
        var response = await generator.GenerateImagesAsync(
            "A red fox", new() { ModelId = "nano-banana-2", ResponseFormat = ImageGenerationResponseFormat.Uri });

        Assert.IsType<DataContent>(Assert.Single(response.Contents));
    }

    [Fact]
    public async Task Images_to_edit_come_as_data_or_as_links()
    {
        using var generator = Client().AsIImageGenerator();
        var link = await generator.GenerateImagesAsync("A red fox");
        var data = await generator.GenerateImagesAsync("A red fox", new() { ResponseFormat = ImageGenerationResponseFormat.Data });

        var edited = await generator.EditImagesAsync([link.Contents[0], data.Contents[0]], "Together");

        Assert.Single(edited.Contents);
        var body = Router.Requests.To("/v1/images/edits").Single().BodyText;
        Assert.Equal(2, body.Split("name=\"image[]\"").Length - 1);
    }

    [Theory]
    [InlineData("\"\"", "image/jpeg")]
    [InlineData("\"webp\"", "image/webp")]
    [InlineData("\"image/\"", "image/jpeg")]
    [InlineData("\"a b/c\"", "image/jpeg")]
    [InlineData("\"text/html\"", "image/jpeg")]
    [InlineData("null", "image/jpeg")]
    [InlineData("7", "image/jpeg")]
    [InlineData("\"image/webp; q=1\"", "image/webp")]
    [InlineData("\"Image/WebP\"", "image/webp")]
    public async Task A_media_type_that_is_none_costs_no_image(string told, string mediaType)
    {
        var reply = $$"""{"output_format":"jpeg","data":[{"url":"{{Router.MediaAddress}}fox.jpg","mime_type":{{told}}}]}""";
        Router.Faults.Add(Generations, NamedFaults.Body(reply));
        using var generator = Client().AsIImageGenerator();

        var response = await generator.GenerateImagesAsync("A red fox");

        Assert.Equal(mediaType, Assert.IsType<UriContent>(Assert.Single(response.Contents)).MediaType);
        Assert.Equal(mediaType, ((CrazyrouterImage)response.Contents[0].RawRepresentation!).MediaType);
    }

    [Fact]
    public async Task A_revised_prompt_and_the_image_itself_are_kept()
    {
        using var generator = Client().AsIImageGenerator();
        var response = await generator.GenerateImagesAsync("A red fox", new() { ModelId = "grok-imagine-image" });

        Assert.Equal("A red fox, in fine detail", response.Contents[0].AdditionalProperties!["revised_prompt"]);
        Assert.IsType<CrazyrouterImage>(response.Contents[0].RawRepresentation);
    }

    [Fact]
    public async Task Raw_options_are_what_it_starts_from()
    {
        using var generator = Client().AsIImageGenerator();
        await generator.GenerateImagesAsync("A red fox", new()
        {
            MediaType = "image/webp",
            RawRepresentationFactory = _ => new CrazyrouterImageOptions { OutputFormat = "jpeg", Quality = "low" },
        });

        Assert.Contains("\"quality\":\"low\",\"output_format\":\"jpeg\"", Assert.Single(Router.Requests).BodyText);
    }

    [Fact]
    public async Task What_the_router_cannot_do_is_refused_before_it_is_asked()
    {
        using var generator = Client().AsIImageGenerator();

        var hosted = new ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Hosted };

        await Assert.ThrowsAsync<ArgumentException>(() => generator.GenerateImagesAsync("p", hosted));
        await Assert.ThrowsAsync<ArgumentException>(() => generator.GenerateImagesAsync("p", new() { MediaType = "image/tiff" }));
        await Assert.ThrowsAsync<ArgumentException>(() => generator.EditImagesAsync([new TextContent("no image")], "p"));
        await BreaksAsync(() => generator.GenerateImagesAsync("p", new() { Count = 11 }));
        Assert.Empty(Router.Requests);
    }

    [Fact]
    public void What_is_behind_it_can_be_reached()
    {
        var client = Client();
        using var generator = client.AsIImageGenerator();

        Assert.Same(client, generator.GetService<CrazyrouterImageClient>());
        Assert.Same(generator, generator.GetService<IImageGenerator>());
        Assert.Null(generator.GetService<string>());
        Assert.Null(generator.GetService<CrazyrouterImageClient>("key"));
        var metadata = generator.GetService<ImageGeneratorMetadata>()!;
        Assert.Equal("crazyrouter", metadata.ProviderName);
        Assert.Equal(Router.V1, metadata.ProviderUri);
        Assert.Equal("gpt-image-2", metadata.DefaultModelId);
    }
}
