using System;
using System.ClientModel;
using System.Collections.Generic;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Faults;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Whatever the router answers instead of an image, one clear exception says so, and nothing half-written is left.</summary>
public sealed class ErrorTests : RouterTest
{
    public static TheoryData<string, CrazyrouterFailure, string> BrokenReplies => new()
    {
        { nameof(NamedFaults.HtmlPage), CrazyrouterFailure.ReplyUnreadable, "text/html" },
        { nameof(NamedFaults.EmptyBody), CrazyrouterFailure.ReplyUnreadable, "empty" },
        { nameof(NamedFaults.TruncatedJson), CrazyrouterFailure.ReplyUnreadable, "breaks off" },
        { nameof(NamedFaults.DeepJson), CrazyrouterFailure.ReplyUnreadable, "deeper than 64" },
        { nameof(NamedFaults.NoData), CrazyrouterFailure.NoImage, "holds no image" },
        { nameof(NamedFaults.EmptyItem), CrazyrouterFailure.NoImage, "holds no image" },
        { nameof(NamedFaults.HugeNumbers), CrazyrouterFailure.NoImage, "holds no image" },
        { nameof(NamedFaults.WrongTypes), CrazyrouterFailure.NoImage, "holds no image" },
        { nameof(NamedFaults.LoneSurrogates), CrazyrouterFailure.ReplyUnreadable, "no address" },
        { nameof(NamedFaults.ErrorInsideOk), CrazyrouterFailure.RequestRejected, "error inside" },
    };

    [Theory]
    [InlineData(RouterKeys.Unknown, 401, CrazyrouterFailure.Unauthorized)]
    [InlineData(RouterKeys.NoAccess, 403, CrazyrouterFailure.Forbidden)]
    [InlineData(RouterKeys.NoQuota, 403, CrazyrouterFailure.Forbidden)]
    [InlineData("sk-status-400", 400, CrazyrouterFailure.RequestRejected)]
    [InlineData("sk-status-404", 404, CrazyrouterFailure.RequestRejected)]
    [InlineData("sk-status-429", 429, CrazyrouterFailure.RateLimited)]
    [InlineData("sk-status-408", 408, CrazyrouterFailure.RouterFailed)]
    [InlineData("sk-status-500", 500, CrazyrouterFailure.RouterFailed)]
    [InlineData("sk-status-502", 502, CrazyrouterFailure.RouterFailed)]
    [InlineData("sk-status-503", 503, CrazyrouterFailure.RouterFailed)]
    [InlineData("sk-status-504", 504, CrazyrouterFailure.RouterFailed)]
    public async Task An_error_status_is_told_as_the_router_tells_it(string key, int status, CrazyrouterFailure failure)
    {
        var client = Client(options => options.MaxRetries = 0, key);

        var error = await FailsAsync(() => client.GenerateImageToFileAsync("A red fox", PathOf("fox.png")));
        var synchronous = Assert.Throws<CrazyrouterException>(() => client.GenerateImage("A red fox"));

        Assert.Equal(failure, error.Failure);
        Assert.Equal(failure, synchronous.Failure);
        Assert.Equal(status, error.Status);
        Assert.False(string.IsNullOrEmpty(error.RouterMessage));
        Assert.False(string.IsNullOrEmpty(error.ErrorType));
        Assert.Contains(error.RouterMessage, error.Message);
        Assert.Contains(error.RouterMessage, error.GetRawResponse()!.Content.ToString());
        Assert.Equal(status == 504, error.MayHaveBeenBilled);
        Assert.Equal(2, Router.Requests.Count);
        AssertFiles();
    }

    [Fact]
    public async Task A_handler_written_for_the_SDK_still_catches_it()
    {
        var client = Client(key: RouterKeys.Unknown);

        Assert.Equal(401, (await Assert.ThrowsAnyAsync<ClientResultException>(() => client.GenerateImageAsync("A red fox"))).Status);
    }

    [Theory]
    [InlineData("""{"error":"No such model"}""", "No such model")]
    [InlineData("""{"message":"No such model"}""", "No such model")]
    [InlineData("""{"error":{"code":400,"message":"No such model","status":"INVALID_ARGUMENT"}}""", "No such model")]
    [InlineData("""{"error":{"message":"No such mod""", null)]
    [InlineData("<html>Bad gateway</html>", null)]
    [InlineData("", null)]
    public async Task An_error_body_says_what_it_can(string body, string? message)
    {
        var headers = new Dictionary<string, string> { ["x-request-id"] = "req-7" };
        Router.Faults.Add(Generations, new Fault { Answer = new() { Status = 400, Body = body, Headers = headers } });

        var error = await FailsAsync(() => Client().GenerateImageAsync("A red fox"));

        Assert.Equal(CrazyrouterFailure.RequestRejected, error.Failure);
        Assert.Equal(message, error.RouterMessage);
        Assert.Equal("req-7", error.RequestId);
        Assert.Contains("400", error.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_error_body_without_end_is_left_and_its_connection_let_go(bool async)
    {
        var body = """{"error":{"message":"No such model"},"pad":".""" + new string('.', 200_000);
        Router.Faults.Add(Generations, NamedFaults.Body(body, 400) with { StallAfter = 150_000 });

        var error = async
            ? await FailsAsync(() => Client().GenerateImageAsync("A red fox"))
            : Assert.Throws<CrazyrouterException>(() => Client().GenerateImage("A red fox"));

        // The router has more to say, and waits for as long as somebody listens.
        Assert.Equal(RequestEnd.ConnectionLost, await Assert.Single(Router.Requests).Ended.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("No such model", error.RouterMessage);
        Assert.Equal(64 * 1024, error.GetRawResponse()!.Content.ToMemory().Length);
    }

    [Theory]
    [MemberData(nameof(BrokenReplies))]
    public async Task A_reply_that_is_no_use_says_why(string fault, CrazyrouterFailure failure, string says)
    {
        Router.Faults.Add(Generations, (Fault)typeof(NamedFaults).GetProperty(fault)!.GetValue(null)!);

        var error = await FailsAsync(() => Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png")));
        var synchronous = Assert.Throws<CrazyrouterException>(() => Client().GenerateImage("A red fox"));

        Assert.Equal(failure, error.Failure);
        Assert.Equal(failure, synchronous.Failure);
        Assert.Contains(says, error.Message);
        Assert.True(error.MayHaveBeenBilled);
        Assert.Equal(2, Router.Requests.Count);
        AssertFiles();
    }

    [Fact]
    public async Task Of_a_name_that_comes_twice_the_last_counts_and_its_link_is_no_router_of_ours()
    {
        Router.Faults.Add(Generations, NamedFaults.DuplicateKeys);

        var image = await Client(options => options.MaxRetries = 0).GenerateImageAsync("A red fox");

        Assert.Equal("/second.png", image.Uri!.AbsolutePath);
        Assert.Equal(CrazyrouterFailure.Unreachable, (await FailsAsync(() => image.ReadBytesAsync())).Failure);
    }

    [Theory]
    [InlineData(Base64Damage.Truncated, CrazyrouterFailure.ImageTruncated)]
    [InlineData(Base64Damage.ForeignCharacter, CrazyrouterFailure.ReplyUnreadable)]
    [InlineData(Base64Damage.UrlSafe, CrazyrouterFailure.ReplyUnreadable)]
    [InlineData(Base64Damage.Empty, CrazyrouterFailure.NoImage)]
    public async Task Broken_base64_makes_no_file(Base64Damage damage, CrazyrouterFailure failure)
    {
        Router.Faults.Add("/v1beta/", new Fault { ReplyBase64 = damage });
        var options = new CrazyrouterImageOptions { Model = ImageModel.NanoBanana2 };

        var error = await FailsAsync(() => Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"), options));
        var inMemory = await FailsAsync(() => Client().GenerateImageAsync("A red fox", options));

        Assert.Equal(failure, error.Failure);
        Assert.Equal(failure, inMemory.Failure);
        AssertFiles();
    }

    [Fact]
    public async Task Escaped_base64_is_base64()
    {
        var options = new CrazyrouterImageOptions { Model = ImageModel.NanoBanana2 };
        var plain = await Client().GenerateImageAsync("A red fox", options);
        Router.Faults.Add("/v1beta/", new Fault { ReplyBase64 = Base64Damage.Escaped });
        var escaped = await Client().GenerateImageAsync("A red fox", options);

        Assert.Equal(plain.ReadBytes().ToArray(), escaped.ReadBytes().ToArray());
    }

    [Fact]
    public async Task An_image_in_a_reply_may_not_be_larger_than_allowed()
    {
        var client = Client(options => options.MaxImageBytes = 100);

        var error = await FailsAsync(
            () => client.GenerateImageToFileAsync("A red fox", PathOf("fox.png"), new() { Model = ImageModel.NanoBanana2 }));

        Assert.Equal(CrazyrouterFailure.ImageTooLarge, error.Failure);
        AssertFiles();
    }
}
