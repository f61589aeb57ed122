using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Download;

/// <summary>Downloads that break, stall or are put off: what is asked for again, what is not, and who may end it.</summary>
public sealed class DownloadRetryTests : RouterTest
{
    private const string Media = "/media/";

    protected override RouterOptions RouterOptions => new() { ImageBytes = 300_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task A_broken_download_is_taken_up_where_it_broke(int bytes)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        var whole = await image.ReadBytesAsync();
        Router.Faults.Add(Media, NamedFaults.Reset(bytes), calls: 1);
        await image.SaveAsync(PathOf("fox.png"));
        Router.Faults.Clear();
        Router.Faults.Add(Media, NamedFaults.Reset(bytes), calls: 1);
        image.Save(PathOf("synchronous.png"));

        Assert.Equal(whole.ToArray(), File.ReadAllBytes(PathOf("fox.png")));
        Assert.Equal(whole.ToArray(), File.ReadAllBytes(PathOf("synchronous.png")));
        Assert.Equal(5, Router.Requests.Downloads.Count);
        AssertFiles("fox.png", "synchronous.png");
    }

    [Fact]
    public async Task The_rest_is_asked_for_by_its_first_byte_and_its_version()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        var whole = (await image.ReadBytesAsync()).ToArray();
        Router.Faults.Add(Media, NamedFaults.Reset(200_000), calls: 1);
        await using var stream = await image.OpenReadAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);

        var rest = Router.Requests.Downloads[2];
        Assert.Matches("^bytes=[1-9][0-9]*-$", rest.Headers["Range"]);
        Assert.StartsWith("\"", rest.Headers["If-Range"]);
        Assert.Equal(206, rest.Status);
        Assert.Equal(whole, copy.ToArray());
    }

    [Fact]
    public async Task A_host_that_cannot_give_the_rest_gives_all_of_it_again()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        var whole = (await image.ReadBytesAsync()).ToArray();
        var noVersion = new Dictionary<string, string> { ["ETag"] = "" };
        Router.Faults.Add(Media, NamedFaults.Reset(100_000) with { ReplyHeaders = noVersion }, calls: 2);
        await image.SaveAsync(PathOf("fox.png"));

        Assert.Equal(whole, File.ReadAllBytes(PathOf("fox.png")));
        Assert.All(Router.Requests.Downloads, request => Assert.False(request.Headers.ContainsKey("Range")));
        AssertFiles("fox.png");
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_that_passes_by_is_waited_out(int status)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, Soon(status), calls: 2);

        await image.SaveAsync(PathOf("fox.png"));

        Assert.Equal(3, Router.Requests.Downloads.Count);
        AssertFiles("fox.png");
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_tried_again()
    {
        using var log = new RecordedLog();
        Router.Faults.Add(Generations, new Fault { ReplyImageUrl = $"http://127.0.0.1:{FreePort()}/fox.png" });
        var client = Client(options => (options.MaxRetries, options.ClientLoggingOptions) = (2, log.Options));

        var failure = await FailsAsync(() => client.GenerateImageToFileAsync("A red fox", PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.Unreachable, failure.Failure);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Equal(2, log.Lines.Count(line => line.Contains("taken up again", StringComparison.Ordinal)));
        Assert.Single(Router.Requests.To(Generations));
        AssertFiles();
    }

    [Fact]
    public async Task A_host_that_asks_for_more_time_than_there_is_is_not_waited_for()
    {
        var image = await Client(options => options.Timeout = TimeSpan.FromSeconds(60)).GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.RateLimited("120"));

        var saved = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));
        var opened = await FailsAsync(() => image.OpenReadAsync());
        var synchronous = Assert.Throws<CrazyrouterException>(() => image.ReadBytes());

        Assert.All([saved, opened, synchronous], one => Assert.Equal(CrazyrouterFailure.DownloadFailed, one.Failure));
        Assert.Equal(3, Router.Requests.Downloads.Count);
        AssertFiles();
    }

    [Fact]
    public async Task A_host_that_stalls_is_left()
    {
        var image = await Client(options => options.IdleTimeout = TimeSpan.FromMilliseconds(300)).GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Stall(1000));

        var failure = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));
        var synchronous = Assert.Throws<CrazyrouterException>(() => image.ReadBytes());
        var streamed = await FailsAsync(async () =>
        {
            await using var stream = await image.OpenReadAsync();
            await stream.CopyToAsync(Stream.Null);
        });

        Assert.All([failure, synchronous, streamed], one => Assert.Equal(CrazyrouterFailure.TimedOut, one.Failure));
        AssertFiles();
    }

    [Fact]
    public async Task A_file_that_was_there_stays_when_the_new_one_fails()
    {
        await File.WriteAllTextAsync(PathOf("fox.png"), "an older fox");
        Router.Faults.Add(Media, NamedFaults.Cut(100_000));

        await FailsAsync(() => Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png")));

        Assert.Equal("an older fox", await File.ReadAllTextAsync(PathOf("fox.png")));
        AssertFiles("fox.png");
    }

    [Fact]
    public async Task Cancelling_ends_a_download()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Stall(1000));
        using var cancellation = new CancellationTokenSource();
        var save = image.SaveAsync(PathOf("fox.png"), cancellation.Token);
        await Router.Requests.WaitForAsync(request => request.IsMedia, CancellationToken.None);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => save);

        await using var stream = await image.OpenReadAsync();
        using var second = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.CopyToAsync(Stream.Null, second.Token));
        AssertFiles();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_ends_the_wait_for_another_try(bool async)
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.RateLimited("60"));
        using var cancellation = new CancellationTokenSource();
        var save = async
            ? image.SaveAsync(PathOf("fox.png"), cancellation.Token)
            : Task.Run(() => image.Save(PathOf("fox.png"), cancellation.Token));
        await Router.Requests.WaitForAsync(request => request.IsMedia, CancellationToken.None);
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => save);

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        AssertFiles();
    }

    [Fact]
    public async Task Cancelling_a_read_ends_its_wait_for_the_rest()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        Router.Faults.Add(Media, NamedFaults.Reset(100_000), calls: 1);
        Router.Faults.Add(Media, NamedFaults.RateLimited("60"));
        await using var stream = await image.OpenReadAsync();
        using var cancellation = new CancellationTokenSource();
        var copy = stream.CopyToAsync(Stream.Null, cancellation.Token);
        await Router.Requests.WaitForAsync(request => request.Number == 3, CancellationToken.None);
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copy);

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Equal(2, Router.Requests.Downloads.Count);

        // The stream is of no use any more, and says why.
        var again = await Assert.ThrowsAsync<InvalidOperationException>(() => stream.CopyToAsync(Stream.Null));
        Assert.Contains("was cancelled", again.Message);
        Assert.Contains("was cancelled", Assert.Throws<InvalidOperationException>(() => stream.ReadByte()).Message);
    }
}
