using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Router.Log;
using Crazyrouter.Router.Tests.Media;

namespace Crazyrouter.Router.Tests.Images;

public sealed class GrokTests
{
    [Theory]
    [InlineData("grok-imagine-image")]
    [InlineData("grok-4-image")]
    public async Task An_item_says_its_media_type_and_the_prompt_that_was_used(string model)
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations,
            $$"""{"model":"{{model}}","prompt":"a lighthouse","response_format":"url","aspect_ratio":"16:9","resolution":"2k"}""");

        var item = Assert.Single(reply["data"]!.AsArray())!.AsObject();
        Assert.Equal(["url", "mime_type", "revised_prompt"], item.Select(member => member.Key));
        using var download = await Session.DownloadAsync(new(item["url"]!.GetValue<string>()));
        Assert.Equal(item["mime_type"]!.GetValue<string>(), download.Content.Headers.ContentType!.MediaType);
        using var image = await Decoded.ReadAsync(download);
        Assert.Equal((2560, 1440), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("\"size\":\"1024x1024\"", "size")]
    [InlineData("\"quality\":\"high\"", "quality")]
    [InlineData("\"style\":\"vivid\"", "style")]
    public async Task What_Grok_does_not_take_is_refused(string sent, string parameter)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations,
            $$"""{"model":"grok-imagine-image","prompt":"a lighthouse",{{sent}}}""");

        var message = await session.AssertRefusedAsync(response, 400, "unknown_parameter", parameter);
        if (parameter == "size")
        {
            Assert.Equal("Argument not supported: size", message);
        }
    }

    [Theory]
    [InlineData("\"aspect_ratio\":\"4:3\"", "aspect_ratio", "invalid_value")]
    [InlineData("\"resolution\":\"8k\"", "resolution", "invalid_value")]
    [InlineData("\"n\":11", "n", "integer_above_max_value")]
    public async Task A_value_Grok_does_not_know_is_refused(string sent, string parameter, string code)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(Session.Generations,
            $$"""{"model":"grok-imagine-image","prompt":"a lighthouse",{{sent}}}""");

        await session.AssertRefusedAsync(response, 400, code, parameter);
    }

    [Fact]
    public async Task Two_images_of_grok_4_image_are_one_image_and_a_bill_for_two()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations, """{"model":"grok-4-image","prompt":"a lighthouse","n":2}""");

        Assert.Single(reply["data"]!.AsArray());
        Assert.Equal(new Bill(1, Session.Generations, "grok-4-image", 2), Assert.Single(session.Router.Bills));
    }

    [Fact]
    public async Task Several_images_of_grok_imagine_image_are_made()
    {
        await using var session = await Session.StartAsync();

        var reply = await session.AskAsync(Session.Generations, """{"model":"grok-imagine-image","prompt":"a lighthouse","n":3}""");

        Assert.Equal((3, 3), (reply["data"]!.AsArray().Count, session.Router.Bills.Images));
    }
}
