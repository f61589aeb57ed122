using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Crazyrouter.Images.Download;

namespace Crazyrouter.Images.Tests.Download;

/// <summary>Downloads behind a proxy, which stands in a private network as proxies do.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("https://media.example/a.png", "CONNECT media.example:443 HTTP/1.1")]
    [InlineData("http://media.example/a.png", "GET http://media.example/a.png HTTP/1.1")]
    public async Task The_proxys_own_address_is_not_judged(string link, string asked)
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var heard = HearAsync(proxy);
        using var client = DownloadTransport.Create(
            new DownloadReach(AllowPrivateNetwork: false, IsLocalRouter: false), TimeSpan.FromMinutes(1), new WebProxy("127.0.0.1", ((IPEndPoint)proxy.LocalEndpoint).Port));

        var answer = await Record.ExceptionAsync(async () => (await client.GetAsync(link)).EnsureSuccessStatusCode());

        Assert.Equal(asked, await heard);
        Assert.Null(PrivateAddressException.Find(Assert.IsAssignableFrom<HttpRequestException>(answer)));
    }

    /// <summary>The first line that a proxy is asked with, which then declines.</summary>
    private static async Task<string?> HearAsync(TcpListener proxy)
    {
        using var connection = await proxy.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var asked = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await stream.WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return asked;
    }
}
