using System;
using System.ClientModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>What is sent again, and what never is, by what reached the wire and what it cost.</summary>
public sealed class RetryTests : RouterTest
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_status_that_asks_for_it_is_retried_until_it_works(int status)
    {
        Router.Faults.Add(Generations, Soon(status), calls: 2);
        await Client().GenerateImageAsync("A red fox");
        Client().GenerateImage("A red fox");

        Assert.Equal(4, Router.Requests.Count);
        Assert.Equal(2, Router.Bills.Images);
        Assert.Equal([status, status, 200, 200], Router.Requests.Select(request => request.Status));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Any_other_status_is_the_last_word(int status)
    {
        Router.Faults.Add(Generations, Soon(status));

        await FailsAsync(() => Client().GenerateImageAsync("A red fox"));

        Assert.Single(Router.Requests);
    }

    [Fact]
    public async Task A_gateway_that_gave_up_waiting_is_not_asked_again_for_the_image_was_billed()
    {
        Router.Faults.Add(Generations, NamedFaults.TimedOutButBilled);

        var failure = await FailsAsync(() => Client().GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.RouterFailed, failure.Failure);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Equal(1, Router.Bills.Images);
        Assert.Single(Router.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task There_are_as_many_retries_as_the_options_say(int retries)
    {
        Router.Faults.Add(Generations, Soon(503));

        var failure = await FailsAsync(() => Client(options => options.MaxRetries = retries).GenerateImageAsync("A red fox"));

        Assert.Equal(503, failure.Status);
        Assert.Equal(retries + 1, Router.Requests.Count);
    }

    [Theory]
    [InlineData("120")]
    [InlineData("Fri, 31 Dec 2100 23:59:59 GMT")]
    public async Task A_router_that_asks_for_more_time_than_there_is_is_not_waited_for(string retryAfter)
    {
        Router.Faults.Add(Generations, NamedFaults.RateLimited(retryAfter));

        var failure = await FailsAsync(
            () => Client(options => options.Timeout = TimeSpan.FromSeconds(60)).GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.RateLimited, failure.Failure);
        Assert.Single(Router.Requests);
    }

    [Fact]
    public async Task A_time_to_wait_that_is_none_is_passed_over()
    {
        Router.Faults.Add(Generations, NamedFaults.RateLimited("NaN"));

        var failure = await FailsAsync(() => Client(options => options.MaxRetries = 1).GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.RateLimited, failure.Failure);
        Assert.False(failure.MayHaveBeenBilled);
        Assert.Equal(2, Router.Requests.Count);
    }

    [Fact]
    public async Task A_timeout_is_final_and_says_that_the_image_may_have_been_billed()
    {
        Router.Faults.Add(Generations, NamedFaults.SlowHeaders(TimeSpan.FromMinutes(1)));
        var client = Client(options => options.Timeout = TimeSpan.FromMilliseconds(300));

        var failure = await FailsAsync(() => client.GenerateImageToFileAsync("A red fox", PathOf("fox.png")));
        var synchronous = Assert.Throws<CrazyrouterException>(() => client.GenerateImage("A red fox"));

        Assert.Equal(CrazyrouterFailure.TimedOut, failure.Failure);
        Assert.Equal(CrazyrouterFailure.TimedOut, synchronous.Failure);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Equal(2, Router.Requests.Count);
        Assert.Equal(2, Router.Bills.Images);
        AssertFiles();
    }

    [Fact]
    public async Task A_reply_that_stalls_ends_with_the_idle_time_and_is_not_asked_for_again()
    {
        Router.Faults.Add(Generations, NamedFaults.Stall(10));
        var client = Client(options => options.IdleTimeout = TimeSpan.FromMilliseconds(300));

        var failure = await FailsAsync(() => client.GenerateImageAsync("A red fox"));
        var synchronous = Assert.Throws<CrazyrouterException>(() => client.GenerateImage("A red fox"));

        Assert.Equal(CrazyrouterFailure.TimedOut, failure.Failure);
        Assert.Equal(CrazyrouterFailure.TimedOut, synchronous.Failure);
        Assert.Equal(2, Router.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task A_connection_that_breaks_within_the_reply_is_final(int bytes)
    {
        Router.Faults.Add(Generations, NamedFaults.Reset(bytes));

        var failure = await FailsAsync(() => Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.ConnectionLost, failure.Failure);
        Assert.True(failure.MayHaveBeenBilled);
        Assert.Single(Router.Requests);
        AssertFiles();
    }

    [Fact]
    public async Task A_connection_that_breaks_while_the_request_is_sent_is_final()
    {
        var large = new CrazyrouterImageOptions { EndUserId = new string('x', 8 << 20) };
        Router.Faults.Add(Generations, new Fault { ResetBeforeBody = true });

        var failure = await FailsAsync(() => Client().GenerateImageAsync("A red fox", large));
        var synchronous = Assert.Throws<CrazyrouterException>(() => Client().GenerateImage("A red fox", large));

        Assert.Equal(CrazyrouterFailure.ConnectionLost, failure.Failure);
        Assert.Equal(CrazyrouterFailure.ConnectionLost, synchronous.Failure);
        Assert.Equal(2, Router.Requests.Count);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_of_a_call_is_not_followed_and_the_key_goes_nowhere(int status)
    {
        await using var other = await EmbeddedRouter.StartAsync();
        Router.Faults.Add(Generations, NamedFaults.Redirect(other.V1 + "/images/generations", status));

        var failure = await FailsAsync(() => Client().GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.RequestRejected, failure.Failure);
        Assert.Contains(status.ToString(), failure.Message);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_router_that_is_not_there_is_tried_again_and_then_unreachable()
    {
        using var log = new RecordedLog();
        var free = FreePort();
        var client = Client(options =>
        {
            options.Endpoint = new Uri($"http://127.0.0.1:{free}/v1");
            options.MaxRetries = 2;
            options.ClientLoggingOptions = log.Options;
        });

        var failure = await FailsAsync(() => client.GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.Unreachable, failure.Failure);
        Assert.False(failure.MayHaveBeenBilled);
        Assert.Equal(2, log.Lines.Count(line => line.Contains("no connection", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancelling_ends_a_call_at_every_stage()
    {
        Router.Faults.Add(Generations, NamedFaults.SlowHeaders(TimeSpan.FromMinutes(1)), calls: 1);
        Router.Faults.Add(Generations, NamedFaults.Stall(10), calls: 1);
        Router.Faults.Add(Generations, NamedFaults.RateLimited("60"), calls: 1);

        for (var stage = 1; stage <= 3; stage++)
        {
            using var cancellation = new CancellationTokenSource();
            var call = Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"), cancellationToken: cancellation.Token);
            await Router.Requests.WaitForAsync(request => request.Number == stage, CancellationToken.None);
            await cancellation.CancelAsync();
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        }

        Assert.Equal(3, Router.Requests.Count);
        AssertFiles();
    }

    [Fact]
    public async Task Cancelling_ends_a_synchronous_call()
    {
        using var cancellation = new CancellationTokenSource();
        Router.Faults.Add(Generations, NamedFaults.Stall(10));
        var call = Task.Run(() => Client().GenerateImage("A red fox", cancellationToken: cancellation.Token));
        await Router.Requests.WaitForAsync(_ => true, CancellationToken.None);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client().GenerateImageAsync("A red fox", cancellationToken: cancelled));

        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_do_not_get_into_each_others_way()
    {
        var client = Client();
        var shared = new CrazyrouterImageOptions { OutputFormat = ImageOutputFormat.Webp };
        var images = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var image = await client.GenerateImageAsync($"Fox number {i}", shared);
            await image.SaveAsync(PathOf($"{i}.webp"));
            return image;
        }));

        Assert.Equal(200, Router.Bills.Images);
        Assert.Equal(200, images.Select(image => image.Uri).Distinct().Count());
        Assert.Equal(200, Router.Requests.To(Generations).Select(request => request.BodyText).Distinct().Count());
        AssertFiles([.. Enumerable.Range(0, 200).Select(i => $"{i}.webp")]);
    }
}
