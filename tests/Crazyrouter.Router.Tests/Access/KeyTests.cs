using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;

namespace Crazyrouter.Router.Tests.Access;

public sealed class KeyTests
{
    [Theory]
    [InlineData(null, 401, "invalid_api_key")]
    [InlineData("Bearer", 401, "invalid_api_key")]
    [InlineData("Bearer sk-", 401, "invalid_api_key")]
    [InlineData("Bearer pk-something", 401, "invalid_api_key")]
    [InlineData("Basic c2stZ29vZA==", 401, "invalid_api_key")]
    [InlineData("Bearer " + RouterKeys.Unknown, 401, "invalid_api_key")]
    [InlineData("Bearer " + RouterKeys.NoAccess, 403, "model_access_denied")]
    [InlineData("Bearer " + RouterKeys.NoQuota, 403, "insufficient_user_quota")]
    [InlineData("Bearer sk-status-400", 400, "bad_request")]
    [InlineData("Bearer sk-status-429", 429, "rate_limit_exceeded")]
    [InlineData("Bearer sk-status-500", 500, "internal_error")]
    [InlineData("Bearer sk-status-502", 502, "bad_gateway")]
    [InlineData("Bearer sk-status-503", 503, "get_channel_failed")]
    [InlineData("Bearer sk-status-200", 401, "invalid_api_key")]
    public async Task A_key_is_answered_by_what_it_is(string? authorization, int status, string code)
    {
        await using var session = await Session.StartAsync();

        using var response = await SendAsync(session, authorization);

        await session.AssertRefusedAsync(response, status, code, null);
    }

    [Theory]
    [InlineData("Bearer " + RouterKeys.Good)]
    [InlineData("bearer sk-of-anybody")]
    public async Task A_good_key_passes(string authorization)
    {
        await using var session = await Session.StartAsync();

        using var response = await SendAsync(session, authorization);

        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_limited_key_is_told_when_to_come_back()
    {
        await using var session = await Session.StartAsync();

        using var response = await SendAsync(session, "Bearer " + RouterKeys.ForStatus(429));

        Assert.Equal("1", Assert.Single(response.Headers.GetValues("Retry-After")));
    }

    [Fact]
    public async Task Every_reply_has_a_request_id_of_its_own()
    {
        await using var session = await Session.StartAsync();

        using var first = await SendAsync(session, null);
        using var second = await SendAsync(session, "Bearer sk-of-anybody");

        Assert.NotEqual(first.Headers.GetValues("X-Request-Id"), second.Headers.GetValues("X-Request-Id"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Session session, string? authorization)
    {
        using var client = new HttpClient { BaseAddress = session.Router.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, Session.Generations)
        {
            Content = Session.Json("""{"model":"gpt-image-2","prompt":"a lighthouse"}"""),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request, Session.Patience);
    }
}
