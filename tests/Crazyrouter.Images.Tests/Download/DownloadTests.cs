using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Download;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Download;

/// <summary>Images from their links, from a host that does all it can to spoil them.</summary>
public sealed class DownloadTests : RouterTest
{
    private const string Media = "/media/";
    private static readonly DownloadReach s_local = new(AllowPrivateNetwork: false, IsLocalRouter: true);

    protected override RouterOptions RouterOptions => new() { ImageBytes = 300_000 };

    [Fact]
    public async Task An_image_that_ends_too_early_is_seen_by_its_last_bytes_where_no_length_was_told()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Cut(100_000));

        var cut = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.ImageTruncated, cut.Failure);
        AssertFiles();
    }

    [Fact]
    public async Task A_name_that_stands_for_a_private_address_is_found_out_when_it_is_connected_to()
    {
        var image = CrazyrouterImage.FromUri($"https://localhost:{Router.MediaAddress.Port}/fox.png");

        var refused = await FailsAsync(() => image.ReadBytesAsync());

        Assert.Equal(CrazyrouterFailure.LinkRefused, refused.Failure);
        Assert.Contains("localhost stands for the private address", refused.Message);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_link_that_has_ended_says_so_without_its_signature(int status)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Status(status));

        var failure = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.DownloadFailed, failure.Failure);
        Assert.Contains(status.ToString(), failure.Message);
        Assert.DoesNotContain("signature", failure.ToString());
        Assert.DoesNotContain(image.Uri!.AbsolutePath, failure.ToString());
        Assert.Single(Router.Requests.Downloads);
        AssertFiles();
    }

    [Fact]
    public async Task A_page_in_place_of_an_image_is_no_image_whatever_it_is_called()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.HtmlPage, calls: 1);
        var disguise = new Dictionary<string, string> { ["Content-Type"] = "image/png" };
        Router.Faults.Add(Media, NamedFaults.HtmlPage with { ReplyHeaders = disguise }, calls: 1);

        for (var i = 0; i < 2; i++)
        {
            var failure = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));
            Assert.Equal(CrazyrouterFailure.NotAnImage, failure.Failure);
        }

        AssertFiles();
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("image/jpeg")]
    [InlineData("")]
    public async Task The_bytes_say_what_an_image_is(string declared)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.ContentType(declared));

        Assert.Equal("image/png", (await image.ReadBytesAsync()).MediaType);
    }

    [Fact]
    public async Task An_image_may_not_be_larger_than_allowed_whether_it_says_so_or_not()
    {
        var image = await Client(options => options.MaxImageBytes = 200_000).GenerateImageAsync("A red fox");
        var stated = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));
        var bounded = await Client(options => options.MaxImageBytes = 400_000).GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Oversized(1L << 30));
        var endless = await FailsAsync(() => bounded.ReadBytesAsync());

        Assert.Equal(CrazyrouterFailure.ImageTooLarge, stated.Failure);
        Assert.Equal(CrazyrouterFailure.ImageTooLarge, endless.Failure);
        AssertFiles();
    }

    [Fact]
    public async Task Redirects_are_followed_within_bounds()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        var elsewhere = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Redirect(elsewhere.Uri!.AbsoluteUri), calls: 1);
        await image.SaveAsync(PathOf("fox.png"));
        Router.Faults.Clear();
        Router.Faults.Add(Media, NamedFaults.Redirect(image.Uri!.AbsoluteUri));

        var loop = await FailsAsync(() => image.SaveAsync(PathOf("loop.png")));

        Assert.Equal(CrazyrouterFailure.LinkRefused, loop.Failure);
        Assert.Equal(2 + 6, Router.Requests.Downloads.Count);
        Assert.All(Router.Requests.Downloads, request => Assert.False(request.Headers.ContainsKey("Authorization")));
        AssertFiles("fox.png");
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_followed_without_credentials()
    {
        await using var other = await EmbeddedRouter.StartAsync();
        var there = await new CrazyrouterImageClient(new("sk-other"), new() { Endpoint = other.V1 }).GenerateImageAsync("A red fox");
        var here = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Redirect(there.Uri!.AbsoluteUri));

        await here.SaveAsync(PathOf("fox.png"));

        Assert.False(Assert.Single(other.Requests.Downloads).Headers.ContainsKey("Authorization"));
        AssertFiles("fox.png");
    }

    [Theory]
    [InlineData("http://10.0.0.1/fox.png")]
    [InlineData("https://10.0.0.1/fox.png")]
    [InlineData("https://192.168.1.1/fox.png")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[fd00::1]/fox.png")]
    [InlineData("https://[::ffff:10.0.0.1]/fox.png")]
    [InlineData("http://example.com/fox.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/fox.png")]
    public async Task Neither_a_reply_nor_a_redirect_leads_into_somebodys_network(string target)
    {
        Router.Faults.Add(Generations, new Fault { ReplyImageUrl = target }, calls: 1);
        var image = await Client().GenerateImageAsync("A red fox");
        var direct = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));

        var other = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Redirect(target));
        var redirected = await FailsAsync(() => other.SaveAsync(PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.LinkRefused, direct.Failure);
        Assert.Equal(CrazyrouterFailure.LinkRefused, redirected.Failure);
        AssertFiles();
    }

    [Fact]
    public async Task Clients_share_the_connections_of_their_downloads()
    {
        for (var i = 0; i < 3; i++)
        {
            await (await Client().GenerateImageAsync("A red fox")).ReadBytesAsync();
        }

        Assert.Equal(3, Router.Requests.Downloads.Count);
        Assert.Single(Router.Requests.Downloads.Select(request => request.Connection).Distinct());
    }

    [Fact]
    public async Task A_host_that_changes_its_address_is_found_again_when_its_connection_has_had_its_time()
    {
        var link = (await Client().GenerateImageAsync("A red fox")).Uri!;
        using var lasting = DownloadTransport.Create(s_local, TimeSpan.FromHours(1));
        using var outlived = DownloadTransport.Create(s_local, TimeSpan.Zero);
        foreach (var http in new[] { lasting, lasting, outlived, outlived })
        {
            await http.GetByteArrayAsync(link);
        }

        var connections = Router.Requests.Downloads.Select(request => request.Connection).ToArray();
        Assert.Equal(connections[0], connections[1]);
        Assert.Equal(3, connections.Distinct().Count());
    }

    [Fact]
    public async Task A_private_network_is_for_those_who_say_so()
    {
        Router.Faults.Add(Generations, new Fault { ReplyImageUrl = "http://10.255.255.1/fox.png" });
        var client = Client(options =>
        {
            options.AllowPrivateNetwork = true;
            options.MaxRetries = 0;
        });
        var image = await client.GenerateImageAsync("A red fox");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        // Nobody lives there, so the patience ends or no way leads there: but it was tried.
        var failure = await Record.ExceptionAsync(() => image.ReadBytesAsync(patience.Token));
        Assert.True(failure is OperationCanceledException or CrazyrouterException { Failure: not CrazyrouterFailure.LinkRefused });
    }

    [Fact]
    public async Task Neither_the_prompt_nor_the_key_nor_the_link_is_logged()
    {
        using var log = new RecordedLog();
        var client = Client(options => options.ClientLoggingOptions = log.Options);
        var image = await client.GenerateImageAsync("A very private fox");
        Router.Faults.Add(Media, NamedFaults.Reset(1000), calls: 1);
        await image.ReadBytesAsync();

        Assert.Contains(log.Lines, line => line.Contains("taken up again", StringComparison.Ordinal));
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain("private fox", line);
            Assert.DoesNotContain("sk-embedded-router", line);
            Assert.DoesNotContain("signature", line);
        });
    }
}
