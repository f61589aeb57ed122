using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests.Faults;

public sealed class AnswerFaultTests
{
    private const string Request = """{"model":"gpt-image-2","prompt":"a lighthouse","n":2}""";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_comes_with_the_routers_error_body_and_without_a_bill(int status)
    {
        await using var session = await StartAsync(NamedFaults.Status(status));

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty((await Session.ReadAsync(response))["error"]!["message"]!.GetValue<string>());
        Assert.Empty(session.Router.Bills);
        var request = Assert.Single(session.Router.Requests);
        Assert.Equal((Verdict.NotJudged, true, status, Request), (request.Verdict, request.IsFaulty, request.Status, request.BodyText));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    public async Task A_rate_limit_says_when_to_come_back(string retryAfter)
    {
        await using var session = await StartAsync(NamedFaults.RateLimited(retryAfter));

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal((HttpStatusCode.TooManyRequests, retryAfter), (response.StatusCode, response.Headers.GetValues("Retry-After").Single()));
    }

    [Fact]
    public async Task A_generation_can_time_out_after_it_was_billed()
    {
        await using var session = await StartAsync(NamedFaults.TimedOutButBilled);

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal((HttpStatusCode.GatewayTimeout, 2), (response.StatusCode, session.Router.Bills.Images));
        Assert.Equal(Verdict.Accepted, session.Router.Requests[0].Verdict);
    }

    [Fact]
    public async Task A_bad_request_is_judged_but_not_billed_before_that()
    {
        await using var session = await StartAsync(NamedFaults.TimedOutButBilled);

        using var response = await session.PostAsync(Session.Generations, Request.Replace("2}", "99}"));

        Assert.Equal((HttpStatusCode.GatewayTimeout, 0), (response.StatusCode, session.Router.Bills.Images));
        Assert.Equal("n", session.Router.Requests[0].Rejection!.Param);
    }

    [Fact]
    public async Task A_page_of_HTML_comes_with_an_error_status_or_without()
    {
        await using var error = await StartAsync(NamedFaults.HtmlError);
        await using var page = await StartAsync(NamedFaults.HtmlPage);
        using var first = await error.PostAsync(Session.Generations, Request);
        using var second = await page.PostAsync(Session.Generations, Request);

        Assert.Equal((502, 200), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal("text/html", second.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_reply_can_be_empty()
    {
        await using var session = await StartAsync(NamedFaults.EmptyBody);

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal((HttpStatusCode.OK, 0), (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_reply_can_be_JSON_without_an_image()
    {
        await using var session = await Session.StartAsync();
        foreach (var fault in new[] { NamedFaults.NoData, NamedFaults.EmptyItem, NamedFaults.ErrorInsideOk, NamedFaults.WrongTypes, NamedFaults.LoneSurrogates })
        {
            session.Router.Faults.Add(Session.Generations, fault, calls: 1);
        }

        var noData = await session.AskAsync(Session.Generations, Request);
        var emptyItem = await session.AskAsync(Session.Generations, Request);
        var error = await session.AskAsync(Session.Generations, Request);
        var wrongTypes = await session.AskAsync(Session.Generations, Request);
        var surrogates = await session.AskAsync(Session.Generations, Request);

        Assert.Empty(noData["data"]!.AsArray());
        Assert.Empty(emptyItem["data"]![0]!.AsObject());
        Assert.NotNull(error["error"]!["code"]);
        Assert.Equal((JsonValueKind.String, JsonValueKind.Object), (wrongTypes["created"]!.GetValueKind(), wrongTypes["data"]!.GetValueKind()));
        Assert.Throws<InvalidOperationException>(() => surrogates["data"]![0]!["url"]!.GetValue<string>());
        Assert.All(session.Router.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task A_reply_can_be_JSON_that_parsers_fear()
    {
        await using var session = await Session.StartAsync();
        foreach (var fault in new[] { NamedFaults.TruncatedJson, NamedFaults.DeepJson, NamedFaults.HugeNumbers, NamedFaults.DuplicateKeys })
        {
            session.Router.Faults.Add(Session.Generations, fault, calls: 1);
        }

        var truncated = await TextAsync();
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(truncated));
        Assert.Equal(100_000, (await TextAsync()).Count(character => character == '['));
        using var huge = JsonDocument.Parse(await TextAsync());
        Assert.False(huge.RootElement.GetProperty("created").TryGetDecimal(out _));
        using var twice = JsonDocument.Parse(await TextAsync());
        Assert.Equal(["data", "data", "created", "created"], twice.RootElement.EnumerateObject().Select(member => member.Name));

        async Task<string> TextAsync()
        {
            using var response = await session.PostAsync(Session.Generations, Request);
            return await response.Content.ReadAsStringAsync();
        }
    }

    [Theory]
    [InlineData(301, "http://10.0.0.1/image.png")]
    [InlineData(302, "http://169.254.169.254/latest/meta-data")]
    [InlineData(307, "http://other.example/v1/images/generations")]
    [InlineData(308, "/v1/images/generations")]
    public async Task A_redirect_goes_where_it_is_told(int status, string target)
    {
        await using var session = await StartAsync(NamedFaults.Redirect(target, status));

        using var response = await session.PostAsync(Session.Generations, Request);

        Assert.Equal((status, target), ((int)response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_redirect_to_itself_is_a_loop()
    {
        await using var session = await Session.StartAsync();
        var link = await session.LinkAsync();
        session.Router.Faults.Add("/media/", NamedFaults.Redirect(link.PathAndQuery));
        using var follower = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5 });

        using var response = await follower.GetAsync(link, Session.Patience);

        Assert.Equal((HttpStatusCode.Redirect, 6), (response.StatusCode, session.Router.Requests.Downloads.Count));
    }

    private static async Task<Session> StartAsync(Fault fault)
    {
        var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, fault);
        return session;
    }
}
