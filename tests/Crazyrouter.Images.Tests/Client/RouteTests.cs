using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Each model takes its own route, and each reply gives its image.</summary>
public sealed class RouteTests : RouterTest
{
    private const string Native = "/v1beta/models/{0}:generateContent";

    [Theory]
    [InlineData("nano-banana-2")]
    [InlineData("nano-banana-pro")]
    [InlineData("gemini-3-pro-image-preview")]
    public async Task Nano_Banana_takes_the_native_path_with_the_key_in_the_header(string model)
    {
        var image = await Client().GenerateImageAsync("A red fox", new() { Model = model });

        var request = Assert.Single(Router.Requests);
        Assert.Equal(string.Format(Native, model), request.Path);
        Assert.Equal("", request.Target.Query);
        Assert.Equal("Bearer sk-embedded-router", request.Headers["Authorization"]);
        Assert.Equal(
            """{"contents":[{"role":"user","parts":[{"text":"A red fox"}]}],"generationConfig":{"responseModalities":["IMAGE"]}}""",
            request.BodyText);
        Assert.Null(image.Uri);
        Assert.Equal("image/png", image.MediaType);
    }

    [Theory]
    [InlineData("[inline-data]", false)]
    [InlineData("[data-uri]", false)]
    [InlineData("[hosted-url]", true)]
    public async Task A_native_reply_gives_its_image_in_whichever_shape_it_comes(string shape, bool isLink)
    {
        var client = Client(options => options.Model = ImageModel.NanoBanana2);
        var image = await client.GenerateImageAsync($"A red fox {shape}");
        var synchronous = client.GenerateImage($"A red fox {shape}");
        var file = await client.GenerateImageToFileAsync($"A red fox {shape}", PathOf("fox.png"));

        var bytes = (await image.ReadBytesAsync()).ToArray();
        Assert.Equal(isLink, image.Uri is not null);
        Assert.Equal(isLink, file.Uri is not null);
        Assert.Equal(bytes, synchronous.ReadBytes().ToArray());
        Assert.Equal(bytes, File.ReadAllBytes(PathOf("fox.png")));
        Assert.Equal(bytes, (await file.ReadBytesAsync()).ToArray());
        Assert.Equal("image/png", file.MediaType);
        AssertFiles("fox.png");
    }

    [Fact]
    public async Task A_native_reply_of_words_alone_quotes_them()
    {
        var failure = await FailsAsync(
            () => Client().GenerateImageToFileAsync("[text-only]", PathOf("fox.png"), new() { Model = ImageModel.NanoBanana2 }));

        Assert.Equal(CrazyrouterFailure.NoImage, failure.Failure);
        Assert.Contains("I cannot draw this.", failure.Message);
        Assert.True(failure.MayHaveBeenBilled);
        AssertFiles();
    }

    [Fact]
    public async Task Additional_parameters_go_into_the_generation_config()
    {
        await Client().GenerateImageAsync("A red fox", new()
        {
            Model = ImageModel.NanoBananaPro,
            AdditionalParameters = { ["imageConfig"] = BinaryData.FromString("""{"aspectRatio":"16:9"}""") },
        });

        using var body = JsonDocument.Parse(Assert.Single(Router.Requests).Body);
        Assert.Equal(
            """{"imageConfig":{"aspectRatio":"16:9"},"responseModalities":["IMAGE"]}""",
            body.RootElement.GetProperty("generationConfig").GetRawText());
    }

    [Fact]
    public async Task Grok_takes_a_ratio_and_a_resolution_and_says_how_it_understood_the_prompt()
    {
        var image = await Client().GenerateImageAsync("A red fox", new()
        {
            Model = ImageModel.GrokImagineImage,
            AspectRatio = ImageAspectRatio.Landscape16To9,
            Resolution = ImageResolution.TwoK,
        });

        Assert.Equal(
            """{"model":"grok-imagine-image","prompt":"A red fox","aspect_ratio":"16:9","resolution":"2k"}""",
            Assert.Single(Router.Requests).BodyText);
        Assert.Equal("A red fox, in fine detail", image.RevisedPrompt);
        Assert.Equal("image/jpeg", image.MediaType);
        Assert.Equal("image/jpeg", (await image.ReadBytesAsync()).MediaType);
    }

    [Fact]
    public async Task Several_images_come_in_one_call()
    {
        var images = await Client().GenerateImagesAsync("A red fox", 3);
        var synchronous = Client().GenerateImages("A red fox", 2);

        Assert.Equal(3, images.Count);
        Assert.Equal(2, synchronous.Count);
        Assert.Equal(3, images.Select(image => image.Uri).Distinct().Count());
        Assert.Equal("gpt-image-2", images.Model);
        Assert.Equal(5, Router.Bills.Images);
        Assert.Contains("\"n\":3", Router.Requests.First().BodyText);
    }

    [Fact]
    public async Task A_model_that_nobody_knows_goes_to_the_images_API_unjudged_and_may_answer_in_base64()
    {
        var image = await Client().GenerateImageAsync("A red fox", new()
        {
            Model = "dall-e-3",
            AdditionalParameters = { ["response_format"] = "b64_json" },
        });

        Assert.Equal(Generations, Assert.Single(Router.Requests).Path);
        Assert.Null(image.Uri);
        Assert.Equal("image/png", (await image.ReadBytesAsync()).MediaType);
    }

    [Theory]
    [InlineData("""{"data":[{"url":"LINK","b64_json":""}]}""")]
    [InlineData("""{"data":[{"b64_json":"","url":"LINK"}]}""")]
    [InlineData("""{"data":[{"b64_json":null,"url":"LINK"}]}""")]
    public async Task An_empty_text_where_no_image_is_leaves_the_link(string reply)
    {
        var link = (await Client().GenerateImageAsync("A red fox")).Uri!;
        Router.Faults.Add(Generations, new Fault { Answer = new() { Status = 200, Body = reply.Replace("LINK", link.AbsoluteUri) } });

        var image = await Client().GenerateImageAsync("A red fox");
        await Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"));

        Assert.Equal(link, image.Uri);
        Assert.Equal((await image.ReadBytesAsync()).ToArray(), File.ReadAllBytes(PathOf("fox.png")));
        AssertFiles("fox.png");
    }

    [Theory]
    [InlineData("""{"inlineData":{"mimeType":"image/png","data":""}},{"text":"![Image](LINK)"}""")]
    [InlineData("""{"text":"![Image](LINK)"},{"inlineData":{"mimeType":"image/png","data":""}}""")]
    public async Task An_empty_text_where_no_image_is_leaves_the_link_of_a_native_reply(string parts)
    {
        var link = (await Client().GenerateImageAsync("A red fox")).Uri!;
        Router.Faults.Add("/v1beta/", NativeReply(parts.Replace("LINK", link.AbsoluteUri)));
        var options = new CrazyrouterImageOptions { Model = ImageModel.NanoBanana2 };

        var image = await Client().GenerateImageAsync("A red fox", options);
        await Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"), options);

        Assert.Equal(link, image.Uri);
        Assert.Equal((await image.ReadBytesAsync()).ToArray(), File.ReadAllBytes(PathOf("fox.png")));
    }

    [Theory]
    [InlineData("""{"inlineData":{"data":""}},{"text":"![image](DATA)"}""")]
    [InlineData("""{"text":"![image](DATA)"},{"inlineData":{"data":""}}""")]
    public async Task An_empty_text_where_no_image_is_leaves_the_one_in_the_words(string parts)
    {
        var pixel = (await (await Client().GenerateImageAsync("A red fox")).ReadBytesAsync()).ToArray();
        var text = parts.Replace("DATA", "data:image/png;base64," + Convert.ToBase64String(pixel));
        Router.Faults.Add("/v1beta/", NativeReply(text));

        var image = await Client().GenerateImageAsync("A red fox", new() { Model = ImageModel.NanoBanana2 });

        Assert.Equal(pixel, image.ReadBytes().ToArray());
    }

    [Fact]
    public async Task An_image_in_base64_goes_straight_to_the_file()
    {
        var options = new CrazyrouterImageOptions { Model = "dall-e-3", AdditionalParameters = { ["response_format"] = "b64_json" } };
        await Client().GenerateImageToFileAsync("A red fox", PathOf("one.png"), options);
        Client().GenerateImageToFile("A red fox", PathOf("two.png"), options);

        var bytes = (await (await Client().GenerateImageAsync("A red fox", options)).ReadBytesAsync()).ToArray();
        Assert.Equal(bytes, File.ReadAllBytes(PathOf("one.png")));
        Assert.Equal(bytes, File.ReadAllBytes(PathOf("two.png")));
        AssertFiles("one.png", "two.png");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_found_out_before_the_router_is_asked()
    {
        var nowhere = PathOf("no such folder/fox.png");

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Client().GenerateImageToFileAsync("A red fox", nowhere));
        await Assert.ThrowsAsync<IOException>(() => Client().GenerateImageToFileAsync("A red fox", Folder));

        Assert.Empty(Router.Requests);
        AssertFiles();
    }

    [Theory]
    [InlineData("model")]
    [InlineData("prompt")]
    [InlineData("n")]
    [InlineData("stream")]
    public async Task What_has_a_place_of_its_own_is_no_additional_parameter(string name)
    {
        var options = new CrazyrouterImageOptions { AdditionalParameters = { [name] = "x" } };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImageAsync("A red fox", options));

        Assert.Contains(name, refused.Message);
        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task Additional_parameters_are_text_numbers_and_JSON_of_every_kind()
    {
        using var document = JsonDocument.Parse("""{"a":[1,"two"]}""");
        await Client().GenerateImageAsync("A red fox", new()
        {
            Model = "dall-e-3",
            AdditionalParameters =
            {
                ["text"] = "\"é\"",
                ["flag"] = true,
                ["nothing"] = null,
                ["byte"] = (byte)1,
                ["unsigned"] = ulong.MaxValue,
                ["single"] = 0.5f,
                ["decimal"] = 1.10m,
                ["node"] = new JsonObject { ["aspectRatio"] = "16:9", ["list"] = new JsonArray(1, 2) },
                ["value"] = JsonValue.Create("x"),
                ["element"] = document.RootElement,
                ["data"] = BinaryData.FromString("[null]"),
            },
        });

        Assert.Equal(
            """{"model":"dall-e-3","prompt":"A red fox","text":"\"é\"","flag":true,"nothing":null,"byte":1,"unsigned":18446744073709551615"""
                + ""","single":0.5,"decimal":1.10,"node":{"aspectRatio":"16:9","list":[1,2]},"value":"x","element":{"a":[1,"two"]},"data":[null]}""",
            Assert.Single(Router.Requests).BodyText);
    }

    [Theory]
    [InlineData("quality", "\"standard\"")]
    [InlineData("output_compression", "101")]
    [InlineData("style", "true")]
    public async Task A_JSON_value_is_judged_like_the_value_itself(string name, string json)
    {
        var options = new CrazyrouterImageOptions { OutputFormat = "webp", AdditionalParameters = { [name] = JsonNode.Parse(json) } };

        var broken = await BreaksAsync(() => Client().GenerateImageAsync("A red fox", options));

        Assert.Equal((name, json.Trim('"')), (broken.Parameter, broken.Value));
    }

    [Fact]
    public async Task An_additional_parameter_of_a_strange_type_is_refused()
    {
        var options = new CrazyrouterImageOptions { AdditionalParameters = { ["seed"] = new object() } };

        await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImageAsync("A red fox", options));
        Assert.Empty(Router.Requests);
    }

    private static Fault NativeReply(string parts) => NamedFaults.Body("{\"candidates\":[{\"content\":{\"parts\":[" + parts + "]}}]}");
}
