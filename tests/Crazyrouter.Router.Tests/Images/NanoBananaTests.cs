using System.Threading.Tasks;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Tests.Media;

namespace Crazyrouter.Router.Tests.Images;

public sealed class NanoBananaTests
{
    [Theory]
    [InlineData("nano-banana-2")]
    [InlineData("gemini-3.1-flash-image-preview")]
    [InlineData("nano-banana-pro")]
    [InlineData("gemini-3-pro-image-preview")]
    public async Task The_images_route_does_not_serve_them(string model)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, $$"""{"model":"{{model}}","prompt":"a lighthouse"}""");

        var message = await session.AssertRefusedAsync(response, 400, "model_not_supported", "model");
        Assert.Equal("not supported model for image generation", message);
    }

    [Fact]
    public async Task A_size_comes_back_as_a_name_nobody_knows()
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations,
            """{"model":"nano-banana-2","prompt":"a lighthouse","size":"1024x1024"}""");

        var message = await session.AssertRefusedAsync(response, 400, "bad_response_status_code", null);
        Assert.Contains("Unknown name \"imageOutputOptions\" at 'generation_config.image_config'", message);
    }

    [Theory]
    [InlineData("nano-banana")]
    [InlineData("gemini-2.5-flash-image")]
    public async Task The_first_of_them_fails_there_and_bills(string model)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations, $$"""{"model":"{{model}}","prompt":"a lighthouse"}""");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Contains("get_channel_failed", await response.Content.ReadAsStringAsync());
        Assert.Equal(new Bill(1, Session.Generations, model, 1), Assert.Single(session.Router.Bills));
    }

    [Fact]
    public async Task A_later_edition_gives_the_pro_model_a_contract_of_its_own_there()
    {
        await using var session = await Session.StartAsync(new() { Edition = "2026-06-30" });

        var reply = await session.AskAsync(Session.Generations, """
            {"model":"nano-banana-pro","prompt":"a lighthouse","aspect_ratio":"16:9","resolution":"2K","output_format":"jpg",
             "image_input":["https://example.com/a.png"]}
            """);

        using var download = await Session.DownloadAsync(new(reply["data"]![0]!["url"]!.GetValue<string>()));
        using var image = await Decoded.ReadAsync(download);
        Assert.Equal((2560, 1440, "image/jpeg"), (image.Width, image.Height, download.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task That_contract_knows_jpg_and_not_jpeg()
    {
        await using var session = await Session.StartAsync(new() { Edition = "2026-06-30" });

        using var response = await session.PostAsync(Session.Generations,
            """{"model":"nano-banana-pro","prompt":"a lighthouse","output_format":"jpeg"}""");

        await session.AssertRefusedAsync(response, 400, "invalid_value", "output_format");
        Assert.Equal(Verdict.Rejected, session.Router.Requests[0].Verdict);
    }
}
