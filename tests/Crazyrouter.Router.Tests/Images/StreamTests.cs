using System;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Router.Tests.Media;

namespace Crazyrouter.Router.Tests.Images;

public sealed class StreamTests
{
    [Fact]
    public async Task Partial_images_come_in_order_and_the_finished_one_last()
    {
        await using var session = await Session.StartAsync();

        var events = await ServerEvent.ReadAllAsync(session, Session.Generations,
            """{"model":"gpt-image-2","prompt":"a lighthouse","stream":true,"partial_images":3,"size":"1280x1024","output_format":"webp"}""");

        Assert.Equal(
            [("image_generation.partial_image", 0), ("image_generation.partial_image", 1), ("image_generation.partial_image", 2), ("image_generation.completed", -1)],
            events.Select(item => (item.Name!, item.Json["partial_image_index"]?.GetValue<int>() ?? -1)));
        foreach (var item in events)
        {
            Assert.Equal(item.Name, item.Json["type"]!.GetValue<string>());
            using var image = Decoded.Read(Convert.FromBase64String(item.Json["b64_json"]!.GetValue<string>()));
            Assert.Equal((1280, 1024, "webp"), (image.Width, image.Height, item.Json["output_format"]!.GetValue<string>()));
        }

        Assert.Equal(4, events.Select(item => item.Json["b64_json"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(1, session.Router.Bills.Images);
    }

    [Fact]
    public async Task Without_partial_images_only_finished_ones_come()
    {
        await using var session = await Session.StartAsync();

        var events = await ServerEvent.ReadAllAsync(session, Session.Generations,
            """{"model":"gpt-image-2","prompt":"a lighthouse","stream":true,"n":2}""");

        Assert.Equal(["image_generation.completed", "image_generation.completed"], events.Select(item => item.Name));
    }

    [Fact]
    public async Task By_default_events_have_no_id_and_the_stream_no_last_message()
    {
        await using var session = await Session.StartAsync();

        var events = await ServerEvent.ReadAllAsync(session, Session.Generations, """{"model":"gpt-image-2","prompt":"a lighthouse","stream":true}""");

        Assert.Null(Assert.Single(events).Id);
    }

    [Fact]
    public async Task Ids_and_the_last_message_are_there_on_demand()
    {
        await using var session = await Session.StartAsync(new() { StreamIds = true, StreamDone = true });

        var events = await ServerEvent.ReadAllAsync(session, Session.Generations, """{"model":"gpt-image-2","prompt":"a lighthouse","stream":true}""");

        Assert.Equal([("1", false), ("2", true)], events.Select(item => (item.Id!, item.Data == "[DONE]")));
    }
}
