using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Tests.Media;

namespace Crazyrouter.Router.Tests.Faults;

public sealed class ReplyFaultTests
{
    private const string Native = "/v1beta/models/nano-banana-2:generateContent";
    private const string Request = """{"model":"gpt-image-2","prompt":"a lighthouse","stream":true,"partial_images":1}""";

    [Theory]
    [InlineData("http://10.0.0.1/image.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task A_reply_can_point_elsewhere(string url)
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, new Fault { ReplyImageUrl = url });

        var reply = await session.AskAsync(Session.Generations, """{"model":"gpt-image-2","prompt":"a lighthouse"}""");

        Assert.Equal(url, reply["data"]![0]!["url"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Base64Damage.Truncated)]
    [InlineData(Base64Damage.ForeignCharacter)]
    [InlineData(Base64Damage.DataUriPrefix)]
    [InlineData(Base64Damage.UrlSafe)]
    public async Task Spoilt_base64_is_no_base64_but_the_JSON_is_whole(Base64Damage damage)
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add("/", new Fault { ReplyBase64 = damage });

        var native = await NativeBase64Async(session);
        var events = await ServerEvent.ReadAllAsync(session, Session.Generations, Request);

        Assert.All([native, .. events.Select(item => item.Json["b64_json"]!.GetValue<string>())],
            text => Assert.Throws<FormatException>(() => Convert.FromBase64String(text)));
    }

    [Fact]
    public async Task Base64_can_be_missing()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add("/", new Fault { ReplyBase64 = Base64Damage.Empty });

        Assert.Empty(await NativeBase64Async(session));
    }

    [Fact]
    public async Task Escaped_base64_is_the_same_image()
    {
        await using var session = await Session.StartAsync();
        var plain = await NativeBase64Async(session);
        session.Router.Faults.Add("/", new Fault { ReplyBase64 = Base64Damage.Escaped });

        using var response = await session.PostAsync(Native, """{"contents":[{"parts":[{"text":"a lighthouse"}]}]}""");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains(@"\/", text);
        Assert.Equal(plain, await NativeBase64Async(session));
        using var image = Decoded.Read(Convert.FromBase64String(plain));
        Assert.Equal(1024, image.Width);
    }

    [Fact]
    public async Task A_stream_that_was_asked_for_can_come_as_plain_JSON()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add("/v1/", new Fault { ReplyIgnoresStream = true });

        var image = await session.AskAsync(Session.Generations, Request);
        var chat = await session.AskAsync(Session.Chat, """{"model":"gpt-4o","stream":true,"messages":[{"role":"user","content":"hello"}]}""");

        Assert.NotNull(image["data"]![0]!["url"]);
        Assert.NotNull(chat["choices"]![0]!["message"]);
    }

    [Fact]
    public async Task A_stream_can_end_before_the_finished_image()
    {
        await using var session = await Session.StartAsync(new() { StreamDone = true });
        session.Router.Faults.Add("/v1/", new Fault { ReplyOmitsCompleted = true });

        var image = await ServerEvent.ReadAllAsync(session, Session.Generations, Request);
        var chat = await ServerEvent.ReadAllAsync(session, Session.Chat, """{"model":"gpt-4o","stream":true,"messages":[{"role":"user","content":"hello"}]}""");

        Assert.Equal(["image_generation.partial_image"], image.Select(item => item.Name));
        Assert.DoesNotContain(chat, item => item.Data == "[DONE]" || item.Data.Contains("\"stop\""));
    }

    [Fact]
    public async Task A_stream_can_break_within_an_event()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Close(2000));

        using var response = await session.StartPostAsync(Session.Generations, Request, Session.Patience);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(Session.Patience));
    }

    private static async Task<string> NativeBase64Async(Session session)
    {
        var reply = await session.AskAsync(Native, """{"contents":[{"parts":[{"text":"a lighthouse"}]}]}""");
        return reply["candidates"]![0]!["content"]!["parts"]![1]!["inlineData"]!["data"]!.GetValue<string>();
    }
}
