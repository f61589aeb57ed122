using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Router.Tests;

public sealed class EmbeddedRouterTests
{
    [Fact]
    public async Task The_bases_clients_take_are_there_to_be_taken()
    {
        await using var session = await Session.StartAsync();

        Assert.Equal("/v1", session.Router.V1.AbsolutePath);
        Assert.Equal("/", session.Router.BaseAddress.AbsolutePath);
        Assert.True(session.Router.V1.IsLoopback);
        Assert.NotEqual(session.Router.BaseAddress.Authority, session.Router.MediaAddress.Authority);
    }

    [Fact]
    public async Task A_secure_router_is_trusted_by_those_who_were_told()
    {
        await using var router = await EmbeddedRouter.StartAsync(new() { IsSecure = true });
        using var stranger = new HttpClient();
        using var friend = new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == router.Certificate!.Thumbprint,
        });

        using var response = await friend.GetAsync(router.V1, Session.Patience);

        Assert.Equal(("https", "https", 404), (router.BaseAddress.Scheme, router.MediaAddress.Scheme, (int)response.StatusCode));
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(router.V1, Session.Patience));
    }

    [Fact]
    public async Task Closing_the_router_ends_what_stalls()
    {
        var session = await Session.StartAsync();
        session.Router.Faults.Add(Session.Generations, NamedFaults.Stall(10));
        using var response = await session.StartPostAsync(Session.Generations, "{}", Session.Patience);

        await session.Router.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => response.Content.CopyToAsync(Stream.Null, Session.Patience));
        session.Http.Dispose();
    }
}
