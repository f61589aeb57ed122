using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Native;
using Crazyrouter.Router.Tests.Media;

namespace Crazyrouter.Router.Tests.Native;

public sealed class NativeTests
{
    private const string Ask = """{"contents":[{"role":"user","parts":[{"text":"a lighthouse"}]}],"generationConfig":{"responseModalities":["IMAGE"]}}""";

    [Theory]
    [InlineData("nano-banana")]
    [InlineData("gemini-2.5-flash-image")]
    [InlineData("nano-banana-2")]
    [InlineData("gemini-3.1-flash-image-preview")]
    public async Task The_flash_models_answer_inline_data(string model)
    {
        await using var session = await Session.StartAsync();

        var part = Part(await session.AskAsync(Path(model), Ask));

        AssertSquare(part["inlineData"]!["data"]!.GetValue<string>());
        Assert.Equal("image/png", part["inlineData"]!["mimeType"]!.GetValue<string>());
        Assert.Equal(new Bill(1, Path(model), model, 1), Assert.Single(session.Router.Bills));
    }

    [Theory]
    [InlineData("nano-banana-pro")]
    [InlineData("gemini-3-pro-image-preview")]
    public async Task The_pro_model_answers_text_around_a_data_URI(string model)
    {
        await using var session = await Session.StartAsync();

        AssertDataUri(await session.AskAsync(Path(model), Ask));
    }

    [Theory]
    [InlineData("inline-data")]
    [InlineData("data-uri")]
    [InlineData("hosted-url")]
    [InlineData("text-only")]
    public async Task A_request_may_choose_the_shape_by_header_or_in_its_prompt(string shape)
    {
        await using var session = await Session.StartAsync();
        using var byHeader = new HttpRequestMessage(HttpMethod.Post, Path("nano-banana-2")) { Content = Session.Json(Ask) };
        byHeader.Headers.Add("X-Router-Reply", shape);

        using var response = await session.Http.SendAsync(byHeader, Session.Patience);
        await AssertShapeAsync(shape, await Session.ReadAsync(response));
        await AssertShapeAsync(shape, await session.AskAsync(Path("nano-banana-pro"), Ask.Replace("a lighthouse", $"a lighthouse [{shape}]")));
        Assert.Equal(shape == "text-only" ? 0 : 2, session.Router.Bills.Images);
    }

    [Fact]
    public async Task The_option_chooses_for_requests_that_do_not()
    {
        await using var session = await Session.StartAsync(new() { NativeReply = NativeReplyShape.HostedUrlInText });

        await AssertShapeAsync("hosted-url", await session.AskAsync(Path("nano-banana-pro"), Ask));
        await AssertShapeAsync("data-uri", await session.AskAsync(Path("nano-banana-2"), Ask.Replace("a lighthouse", "[data-uri]")));
    }

    [Fact]
    public async Task Reference_images_and_an_image_config_are_taken()
    {
        await using var session = await Session.StartAsync();

        var part = Part(await session.AskAsync(Path("nano-banana-2"), """
            {"contents":[{"parts":[{"text":"a lighthouse"},{"inlineData":{"mimeType":"image/png","data":"iVBORw0KGgo="}},
              {"inlineData":{"mimeType":"image/webp","data":"UklGRg=="}}]}],
             "generationConfig":{"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"}}}
            """));

        using var image = Decoded.Read(Convert.FromBase64String(part["inlineData"]!["data"]!.GetValue<string>()));
        Assert.Equal((2560, 1440), (image.Width, image.Height));
    }

    [Fact]
    public async Task Who_asks_for_text_alone_gets_and_pays_no_image()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Path("nano-banana-2"), Ask.Replace("IMAGE", "TEXT"));

        Assert.DoesNotContain("data:", Part(reply)["text"]!.GetValue<string>());
        Assert.Empty(session.Router.Bills);
    }

    [Theory]
    [InlineData("no JSON", "Invalid JSON")]
    [InlineData("{}", "contents")]
    [InlineData("""{"contents":[]}""", "contents")]
    [InlineData("""{"contents":[{"parts":[]}]}""", "contents.parts")]
    [InlineData("""{"contents":[{"parts":[{}]}]}""", "text, inlineData or fileData")]
    [InlineData("""{"contents":[{"parts":[{"inlineData":{"mimeType":"text/plain","data":"AAAA"}}]}]}""", "mimeType")]
    [InlineData("""{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":"%%%"}}]}]}""", "base64")]
    [InlineData("""{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":""}}]}]}""", "base64")]
    [InlineData("""{"contents":[{"parts":[{"text":"a"}]}],"generationConfig":{"imageConfig":{"imageOutputOptions":{}}}}""", "Unknown name \"imageOutputOptions\" at 'generation_config.image_config'")]
    public async Task A_malformed_request_is_refused(string body, string said)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Path("nano-banana-2"), body);

        Assert.Contains(said, await session.AssertRefusedAsync(response, 400, "INVALID_ARGUMENT", null));
    }

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("grok-imagine-image")]
    [InlineData("not-governed")]
    public async Task Other_models_are_not_found_there(string model)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Path(model), Ask);

        await session.AssertRefusedAsync(response, 404, "NOT_FOUND", null);
    }

    [Fact]
    public async Task A_key_in_the_query_is_as_good_as_a_header_there_and_only_there()
    {
        await using var session = await Session.StartAsync();
        using var bare = new HttpClient { BaseAddress = session.Router.BaseAddress };
        const string Key = "?key=" + RouterKeys.Good;

        using var native = await bare.PostAsync(Path("nano-banana-2") + Key, Session.Json(Ask), Session.Patience);
        using var images = await bare.PostAsync(Session.Generations + Key, Session.Json("{}"), Session.Patience);

        Assert.Equal((200, 401), ((int)native.StatusCode, (int)images.StatusCode));
    }

    private static string Path(string model) => $"/v1beta/models/{model}:generateContent";

    private static JsonNode Part(JsonObject reply) => reply["candidates"]![0]!["content"]!["parts"]!.AsArray().Last()!;

    private static async Task AssertShapeAsync(string shape, JsonObject reply)
    {
        switch (shape)
        {
            case "inline-data":
                AssertSquare(Part(reply)["inlineData"]!["data"]!.GetValue<string>());
                break;
            case "data-uri":
                AssertDataUri(reply);
                break;
            case "hosted-url":
                var link = Regex.Match(Part(reply)["text"]!.GetValue<string>(), @"^!\[Image\]\((http.+)\)$").Groups[1].Value;
                using (var response = await Session.DownloadAsync(new(link)))
                {
                    using var image = await Decoded.ReadAsync(response);
                    Assert.Equal(1024, image.Width);
                }

                break;
            default:
                Assert.DoesNotContain("](", Part(reply)["text"]!.GetValue<string>());
                break;
        }
    }

    private static void AssertDataUri(JsonObject reply) =>
        AssertSquare(Regex.Match(Part(reply)["text"]!.GetValue<string>(), @"^!\[image\]\(data:image/png;base64,(.+)\)$").Groups[1].Value);

    private static void AssertSquare(string base64)
    {
        using var image = Decoded.Read(Convert.FromBase64String(base64));
        Assert.Equal((1024, 1024), (image.Width, image.Height));
    }
}
