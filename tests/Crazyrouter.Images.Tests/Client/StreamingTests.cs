using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Images as they come about. The router gives its events ids, which make the SDK's own stream send the request again.</summary>
public sealed class StreamingTests : RouterTest
{
    protected override RouterOptions RouterOptions => new() { StreamIds = true, StreamDone = true };

    [Fact]
    public async Task Partial_images_come_first_and_the_final_one_last()
    {
        var updates = new List<ImageUpdate>();
        await foreach (var update in Client().GenerateImageStreamingAsync("A red fox", new() { PartialImages = 2, OutputFormat = "webp" }))
        {
            updates.Add(update);
        }

        Assert.Equal([0, 1, null], updates.Select(update => update.PartialIndex));
        Assert.Equal([false, false, true], updates.Select(update => update.IsFinal));
        Assert.All(updates, update => Assert.Equal("image/webp", update.Image.MediaType));
        Assert.Equal(3, updates.Select(update => Convert.ToHexString(update.Image.ReadBytes().ToArray())).Distinct().Count());
        Assert.Equal(
            """{"model":"gpt-image-2","prompt":"A red fox","output_format":"webp","stream":true,"partial_images":2}""",
            Assert.Single(Router.Requests).BodyText);
    }

    [Fact]
    public void The_synchronous_twin_does_the_same()
    {
        var updates = Client().GenerateImageStreaming("A red fox", new() { PartialImages = 1 }).ToList();

        Assert.Equal([0, null], updates.Select(update => update.PartialIndex));
        Assert.Single(Router.Requests);
    }

    [Fact]
    public async Task A_stream_can_be_taken_as_its_final_image_with_progress()
    {
        var seen = new Seen();
        var image = await Client().GenerateImageStreamingAsync("A red fox", new() { PartialImages = 3 }).ToImageAsync(seen);
        var synchronous = Client().GenerateImageStreaming("A red fox").ToImage(seen);

        Assert.Equal([0, 1, 2, null, null], seen.Indexes);
        Assert.Equal(image.ReadBytes().ToArray(), synchronous.ReadBytes().ToArray());
    }

    [Fact]
    public async Task An_edit_streams_too()
    {
        await Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"));
        var image = ImageInput.FromFile(PathOf("fox.png"));

        var updates = Client().EditImageStreaming([image], "Winter", new() { PartialImages = 1 }).ToList();
        var final = await Client().EditImageStreamingAsync([image], "Winter").ToImageAsync();

        Assert.Equal([0, null], updates.Select(update => update.PartialIndex));
        Assert.Equal(final.ReadBytes().ToArray(), updates[1].Image.ReadBytes().ToArray());
    }

    [Fact]
    public async Task A_plain_reply_to_a_streamed_request_is_its_final_image()
    {
        Router.Faults.Add(Generations, new Fault { ReplyIgnoresStream = true });

        var updates = Client().GenerateImageStreaming("A red fox", new() { PartialImages = 2 }).ToList();

        Assert.True(Assert.Single(updates).IsFinal);
        Assert.NotEmpty((await updates[0].Image.ReadBytesAsync()).ToArray());
    }

    [Theory]
    [InlineData("nano-banana-2")]
    [InlineData("grok-imagine-image")]
    public async Task A_model_that_does_not_stream_gives_its_final_image(string model)
    {
        var image = await Client().GenerateImageStreamingAsync("A red fox", new() { Model = model }).ToImageAsync();

        Assert.NotEmpty((await image.ReadBytesAsync()).ToArray());
        Assert.DoesNotContain("stream", Router.Requests.First().BodyText);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_breaks_or_ends_too_early_is_an_error_and_not_sent_again(bool isReset)
    {
        Router.Faults.Add(Generations, isReset ? NamedFaults.Reset(20_000) : new Fault { ReplyOmitsCompleted = true });
        var updates = new List<ImageUpdate>();

        var failure = await FailsAsync(async () =>
        {
            await foreach (var update in Client().GenerateImageStreamingAsync("A red fox", new() { PartialImages = 1 }))
            {
                updates.Add(update);
            }
        });
        Assert.Throws<CrazyrouterException>(() => Client().GenerateImageStreaming("A red fox", new() { PartialImages = 1 }).ToList());

        Assert.Equal(CrazyrouterFailure.ConnectionLost, failure.Failure);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.DoesNotContain(updates, update => update.IsFinal);
        Assert.Equal(2, Router.Requests.Count);
        Assert.Equal(2, Router.Bills.Images);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_asks_its_client_to_come_back_is_not_taken_up_again(bool isReset)
    {
        const string Event = "retry: 1\nid: 7\nevent: image_generation.partial_image\ndata: {\"partial_image_index\":0}\n\n: ";
        var stream = NamedFaults.Body(Event + new string('.', 9_000), contentType: "text/event-stream");
        Router.Faults.Add(Generations, stream with { ResetAfter = isReset ? 8_000 : null });

        var failure = await FailsAsync(() => Client().GenerateImageStreamingAsync("A red fox").ToImageAsync());

        Assert.Equal(CrazyrouterFailure.ConnectionLost, failure.Failure);
        Assert.Single(Router.Requests);
    }

    [Fact]
    public async Task An_error_event_is_the_routers_error()
    {
        const string Error = """{"error":{"message":"Moderation said no","type":"image_error","code":"moderation_blocked"}}""";
        Router.Faults.Add(Generations, NamedFaults.Body($"event: error\ndata: {Error}\n\n", contentType: "text/event-stream"));

        var failure = await FailsAsync(() => Client().GenerateImageStreamingAsync("A red fox").ToImageAsync());

        Assert.Equal("Moderation said no", failure.RouterMessage);
        Assert.Equal("moderation_blocked", failure.ErrorCode);
    }

    [Theory]
    [InlineData("""{"type":"image_generation.partial_image","b64_json":"","partial_image_index":0}""")]
    [InlineData("""{"type":"image_generation.partial_image","b64_json":"","url":""}""")]
    [InlineData("""{"type":"image_generation.completed","b64_json":""}""")]
    [InlineData("""{"type":"image_generation.partial_image"}""")]
    public async Task An_event_without_an_image_is_passed_over(string empty)
    {
        var link = (await Client().GenerateImageAsync("A red fox")).Uri!;
        var events = $"data: {empty}\n\ndata: {{\"type\":\"image_generation.completed\",\"b64_json\":\"\",\"url\":\"{link}\"}}\n\n";
        Router.Faults.Add(Generations, NamedFaults.Body(events, contentType: "text/event-stream"));

        var updates = Client().GenerateImageStreaming("A red fox", new() { PartialImages = 1 }).ToList();
        var image = await Client().GenerateImageStreamingAsync("A red fox").ToImageAsync();

        Assert.Equal(link, Assert.Single(updates).Image.Uri);
        Assert.NotEmpty((await image.ReadBytesAsync()).ToArray());
    }

    [Fact]
    public async Task Cancelling_between_updates_ends_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        Router.Faults.Add(Generations, NamedFaults.Stall(60_000));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in Client().GenerateImageStreamingAsync("A red fox", new() { PartialImages = 3 }, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });
        Assert.Single(Router.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_that_leaves_early_ends_the_call(bool async)
    {
        Router.Faults.Add(Generations, NamedFaults.Stall(60_000));
        var options = new CrazyrouterImageOptions { PartialImages = 3 };
        if (async)
        {
            await foreach (var update in Client().GenerateImageStreamingAsync("A red fox", options))
            {
                break;
            }
        }
        else
        {
            Assert.Equal(0, Client().GenerateImageStreaming("A red fox", options).First().PartialIndex);
        }

        Assert.Equal(RequestEnd.ConnectionLost, await Assert.Single(Router.Requests).Ended);
    }

    [Fact]
    public async Task A_prompt_that_says_nothing_is_refused_at_once() =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Client().GenerateImageStreamingAsync(" ").ToImageAsync());

    private sealed class Seen : IProgress<ImageUpdate>
    {
        public List<int?> Indexes { get; } = [];

        public void Report(ImageUpdate value) => Indexes.Add(value.PartialIndex);
    }
}
