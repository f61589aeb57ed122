using System.Threading.Tasks;

namespace Crazyrouter.Router.Tests.Access;

public sealed class PathTests
{
    [Theory]
    [InlineData("/v1/v1/images/generations")]
    [InlineData("/v1/v1beta/models/nano-banana-2:generateContent")]
    [InlineData("/images/generations")]
    [InlineData("/v1/images/generations/")]
    [InlineData("/v1/images/variations")]
    [InlineData("/v1beta/models/:generateContent")]
    [InlineData("/v1beta/models/nano-banana-2")]
    [InlineData("/media/some.png")]
    public async Task An_unknown_path_is_not_found(string path)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(path, "{}");

        Assert.Contains($"(POST {path})", await session.AssertRefusedAsync(response, 404, "not_found", null));
    }

    [Theory]
    [InlineData("/v1/images/generations")]
    [InlineData("/v1/images/edits")]
    [InlineData("/v1/chat/completions")]
    [InlineData("/v1beta/models/nano-banana-2:generateContent")]
    public async Task The_routes_take_POST_only(string path)
    {
        await using var session = await Session.StartAsync();

        using var response = await session.Http.GetAsync(path, Session.Patience);

        await session.AssertRefusedAsync(response, 405, "method_not_allowed", null);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task An_escaped_colon_is_a_colon()
    {
        await using var session = await Session.StartAsync();

        using var response = await session.PostAsync(
            "/v1beta/models/nano-banana-2%3AgenerateContent", """{"contents":[{"parts":[{"text":"a lighthouse"}]}]}""");

        Assert.True(response.IsSuccessStatusCode);
    }
}
