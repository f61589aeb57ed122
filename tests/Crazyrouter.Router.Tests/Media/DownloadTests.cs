using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Media;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_link_needs_no_key_and_the_log_shows_whether_one_came()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();

        using var bare = await Session.DownloadAsync(link);
        using var leaking = await Session.DownloadAsync(link, ("Authorization", "Bearer sk-leaked"));

        Assert.True(bare.IsSuccessStatusCode && leaking.IsSuccessStatusCode);
        Assert.Equal([false, true], session.Router.Requests.Downloads.Select(download => download.Headers.ContainsKey("authorization")));
        Assert.All(session.Router.Requests.Downloads, download => Assert.Equal(Verdict.NotJudged, download.Verdict));
    }

    [Fact]
    public async Task Nobody_can_guess_or_change_a_link()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();

        using var unknown = await Session.DownloadAsync(new(session.Router.MediaAddress, "/media/0123456789abcdef.png"));
        using var unsigned = await Session.DownloadAsync(new(link.GetLeftPart(UriPartial.Path)));
        using var changed = await Session.DownloadAsync(new(link.AbsoluteUri + "0"));

        Assert.Equal([404, 403, 403], new[] { unknown, unsigned, changed }.Select(response => (int)response.StatusCode));
        Assert.NotEqual(link, await session.LinkAsync());
    }

    [Fact]
    public async Task A_link_ends()
    {
        await using var session = await Session.StartAsync(new() { LinkLifetime = TimeSpan.Zero });

        using var response = await Session.DownloadAsync(await session.LinkAsync());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_download_can_be_resumed_where_it_broke_off()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        using var whole = await Session.DownloadAsync(link);
        var file = await whole.Content.ReadAsByteArrayAsync();
        var tag = whole.Headers.ETag!.ToString();

        using var rest = await Session.DownloadAsync(link, ("Range", "bytes=100-"), ("If-Range", tag));

        Assert.Equal(["bytes"], whole.Headers.AcceptRanges);
        Assert.False(whole.Headers.ETag.IsWeak);
        Assert.Equal((HttpStatusCode.PartialContent, tag), (rest.StatusCode, rest.Headers.ETag!.ToString()));
        Assert.Equal($"bytes 100-{file.Length - 1}/{file.Length}", rest.Content.Headers.ContentRange!.ToString());
        Assert.Equal(file[100..], await rest.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_file_than_the_one_begun_comes_whole()
    {
        await using var session = await Session.StartAsync();

        using var response = await Session.DownloadAsync(await session.LinkAsync(), ("Range", "bytes=100-"), ("If-Range", "\"of another file\""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        await using var session = await Session.StartAsync();

        using var response = await Session.DownloadAsync(await session.LinkAsync(), ("Range", "bytes=99999999-"));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
    }

    [Fact]
    public async Task Images_are_read_and_nothing_else()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();

        using var head = await session.Http.SendAsync(new(HttpMethod.Head, link), Session.Patience);
        using var post = await session.Http.PostAsync(link, null, Session.Patience);
        using var api = await session.Http.PostAsync(new Uri(session.Router.MediaAddress, Session.Generations), null, Session.Patience);

        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Equal([200, 405, 405], new[] { head, post, api }.Select(response => (int)response.StatusCode));
    }
}
