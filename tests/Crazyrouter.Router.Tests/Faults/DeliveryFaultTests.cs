using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Faults;

public sealed class DeliveryFaultTests
{
    private const string Media = "/media/";
    private const string Request = """{"model":"gpt-image-2","prompt":"a lighthouse"}""";

    [Fact]
    public async Task Headers_come_late_and_the_bill_before_them()
    {
        await using var session = await Session.StartAsync();
        var delay = TimeSpan.FromMilliseconds(250);
        session.Router.Faults.Add(Session.Generations, NamedFaults.SlowHeaders(delay));
        var clock = Stopwatch.StartNew();

        var call = session.StartPostAsync(Session.Generations, Request, Session.Patience);
        await session.Router.Bills.WaitForAsync(_ => true, Session.Patience);
        Assert.False(call.IsCompleted);
        using var response = await call;

        Assert.True(clock.Elapsed >= delay, $"{clock.Elapsed}");
    }

    [Fact]
    public async Task An_answer_without_a_body_comes_late_too()
    {
        await using var session = await Session.StartAsync();
        var fault = NamedFaults.EmptyBody with { Delay = TimeSpan.FromMilliseconds(250) };
        session.Router.Faults.Add(Session.Generations, fault);
        var clock = Stopwatch.StartNew();

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.True(clock.Elapsed >= fault.Delay, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task A_body_stalls_after_its_first_bytes_until_the_client_leaves(int bytes)
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, NamedFaults.Stall(bytes));
        using var client = new HttpClient();
        var response = await client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead, Session.Patience);
        await using var body = await response.Content.ReadAsStreamAsync();
        var start = new byte[bytes];
        await body.ReadExactlyAsync(start, Session.Patience);

        var more = body.ReadAsync(new byte[1], Session.Patience);
        var request = session.Router.Requests.Downloads[0];
        Assert.False(more.IsCompleted || request.Ended.IsCompleted);
        response.Dispose();

        Assert.Equal(RequestEnd.ConnectionLost, await request.Ended.WaitAsync(Session.Patience));
        await Assert.ThrowsAnyAsync<Exception>(async () => await more);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(1_000_000)]
    public async Task A_connection_is_closed_after_exactly_so_many_bytes(int bytes)
    {
        await using var session = await Session.StartAsync(new() { ImageBytes = 4 * 1024 * 1024 });
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, NamedFaults.Close(bytes));

        var (received, error) = await ReadToBreakAsync(link);

        Assert.Equal(bytes, received.Length);
        Assert.IsAssignableFrom<IOException>(error);
        Assert.Equal(RequestEnd.ConnectionLost, await session.Router.Requests.Downloads[0].Ended.WaitAsync(Session.Patience));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task A_connection_is_reset_after_at_most_so_many_bytes(int bytes)
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, NamedFaults.Reset(bytes));

        var (received, error) = await ReadToBreakAsync(link);

        Assert.InRange(received.Length, 0, bytes);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.GetBaseException()).SocketErrorCode);
        Assert.Equal(RequestEnd.ConnectionLost, await session.Router.Requests.Downloads[0].Ended.WaitAsync(Session.Patience));
    }

    [Fact]
    public async Task A_broken_download_is_resumed_to_the_same_file()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        using var whole = await Session.DownloadAsync(link);
        session.Router.Faults.Add(Media, NamedFaults.Close(4000), calls: 1);

        var (first, _) = await ReadToBreakAsync(link);
        using var second = await Session.DownloadAsync(link, ("Range", "bytes=4000-"));

        byte[] pieces = [.. first, .. await second.Content.ReadAsByteArrayAsync()];
        Assert.Equal(await whole.Content.ReadAsByteArrayAsync(), pieces);
    }

    [Fact]
    public async Task A_cut_body_ends_as_if_it_were_whole()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, NamedFaults.Cut(4000));

        using var response = await Session.DownloadAsync(link);

        Assert.Equal(4000, (await response.Content.ReadAsByteArrayAsync()).Length);
        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Equal(RequestEnd.Answered, await session.Router.Requests.Downloads[0].Ended.WaitAsync(Session.Patience));
    }

    [Fact]
    public async Task A_cut_reply_is_JSON_without_an_end()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Cut(20));

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal(20, (await response.Content.ReadAsStringAsync()).Length);
    }

    [Fact]
    public async Task An_oversized_body_goes_on_behind_the_image_without_a_stated_length()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        using var honest = await Session.DownloadAsync(link);
        var image = await honest.Content.ReadAsByteArrayAsync();
        session.Router.Faults.Add(Media, NamedFaults.Oversized(20_000_000));

        using var response = await Session.DownloadAsync(link);
        var file = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal((20_000_000, true), (file.Length, response.Headers.TransferEncodingChunked));
        Assert.Equal(image, file[..image.Length]);
    }

    [Fact]
    public async Task An_oversized_body_can_be_cut_within_its_filler()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Oversized(1_000_000) with { EndAfter = 300_000 });

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal(300_000, (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_slow_body_comes_in_pieces_with_pauses_and_whole()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Slow(50, TimeSpan.FromMilliseconds(20)));
        var clock = Stopwatch.StartNew();

        using var response = await session.PostAsync(Session.Generations, Request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.EndsWith("}", text);
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(20) * (text.Length / 50), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/gif")]
    [InlineData("")]
    public async Task An_image_can_come_under_another_content_type(string contentType)
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, NamedFaults.ContentType(contentType));

        using var response = await Session.DownloadAsync(link);

        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType ?? "");
        Assert.Equal(0x89, (await response.Content.ReadAsByteArrayAsync())[0]);
    }

    [Fact]
    public async Task A_stated_length_can_be_more_than_comes()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add(Media, new Fault { ReplyHeaders = new Dictionary<string, string> { ["Content-Length"] = "9000000" } });

        var (received, error) = await ReadToBreakAsync(link);

        Assert.InRange(received.Length, 1, 8_999_999);
        Assert.IsAssignableFrom<IOException>(error);
    }

    [Fact]
    public async Task A_connection_can_break_before_the_request_is_read()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, new Fault { ResetBeforeBody = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => session.PostAsync(Session.Generations, Request));

        var request = await session.Router.Requests.WaitForAsync(_ => true, Session.Patience);
        Assert.Equal((false, 0, 0), (request.IsComplete, request.Status, session.Router.Bills.Count));
    }

    [Fact]
    public async Task An_answer_of_ones_own_can_be_late_and_cut_as_well()
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Body("0123456789", 500) with { EndAfter = 4, Delay = TimeSpan.FromMilliseconds(50) });

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal((500, "0123"), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("0123456789", 10)]
    [InlineData("0123456789", 99)]
    public async Task A_limit_at_the_end_or_beyond_it_is_met_at_the_end(string body, int limit)
    {
        await using var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Body(body) with { StallAfter = limit });
        using var response = await session.StartPostAsync(Session.Generations, Request, Session.Patience);
        await using var stream = await response.Content.ReadAsStreamAsync();

        await stream.ReadExactlyAsync(new byte[body.Length], Session.Patience);

        Assert.False(session.Router.Requests[0].Ended.IsCompleted);
    }

    /// <summary>Reads until the connection breaks; what came, and how it broke.</summary>
    private static async Task<(byte[] Received, Exception Error)> ReadToBreakAsync(Uri link)
    {
        var received = new MemoryStream();
        var error = await Record.ExceptionAsync(async () =>
        {
            using var client = new HttpClient();
            using var response = await client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead, Session.Patience);
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.CopyToAsync(received, Session.Patience);
        });
        return (received.ToArray(), error!);
    }
}
