using System;
using System.Linq;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Requests that break the contract do not cost anything, unless somebody wants them to.</summary>
public sealed class ContractTests : RouterTest
{
    [Fact]
    public async Task A_parameter_the_model_rejects_is_told_with_everything_one_needs_to_know()
    {
        var options = new CrazyrouterImageOptions
        {
            Background = "transparent",
            AdditionalParameters = { ["response_format"] = "b64_json" },
        };

        var broken = await BreaksAsync(() => Client().GenerateImageAsync("A red fox", options));

        Assert.Equal(2, broken.Breaches.Count);
        Assert.Equal("background", broken.Parameter);
        Assert.Equal("transparent", broken.Value);
        Assert.Equal("gpt-image-2", broken.Model);
        Assert.Equal(Generations, broken.Route);
        Assert.Equal("auto or opaque", broken.Allowed);
        Assert.Contains("2026-06-30", broken.FactSource);
        Assert.Equal("CRZ1001", broken.Breaches[1].Rule);
        Assert.Contains("output_format", broken.Message);
        Assert.Equal(CrazyrouterFailure.ContractBroken, broken.Failure);
        Assert.False(broken.MayHaveBeenBilled);
        Assert.Empty(Router.Requests);
    }

    [Theory]
    [InlineData("gpt-image-2", "1000x1000", null, 1)]
    [InlineData("gpt-image-2", null, "webp2", 1)]
    [InlineData("gpt-image-2", null, null, 11)]
    [InlineData("grok-imagine-image", "1024x1024", null, 1)]
    [InlineData("grok-4-image", null, null, 2)]
    [InlineData("nano-banana-2", "1024x1024", null, 1)]
    [InlineData("nano-banana-2", null, "png", 1)]
    [InlineData("nano-banana-2", null, null, 2)]
    [InlineData("nano-banana", null, null, 1)]
    [InlineData("gpt-4o", null, null, 1)]
    public async Task It_is_not_sent(string model, string? size, string? format, int count)
    {
        var options = new CrazyrouterImageOptions { Model = model, Size = size, OutputFormat = format };

        await BreaksAsync(() => Client().GenerateImagesAsync("A red fox", count, options));

        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task Controlled_testing_is_for_those_who_say_so()
    {
        var refused = await BreaksAsync(() => Client().GenerateImageAsync("A red fox", new() { Model = ImageModel.NanoBanana }));
        Assert.Contains("use nano-banana-2, or set AllowControlledTesting", refused.Message);
        Assert.Empty(Router.Requests);

        var client = Client(options => options.AllowControlledTesting = true);
        var image = await client.GenerateImageAsync("A red fox", new() { Model = ImageModel.NanoBanana });

        Assert.EndsWith("nano-banana:generateContent", Assert.Single(Router.Requests).Path);
        Assert.NotEmpty((await image.ReadBytesAsync()).ToArray());
    }

    [Fact]
    public async Task A_later_edition_allows_what_it_allows()
    {
        var options = new CrazyrouterImageOptions { Quality = "standard" };
        await BreaksAsync(() => Client().GenerateImageAsync("A red fox", options));
        Assert.Empty(Router.Requests);

        // The router of these tests keeps the older edition: what matters is that the request was sent.
        await FailsAsync(
            () => Client(client => client.ContractEdition = "2026-06-30").GenerateImageAsync("A red fox", options));
        Assert.Single(Router.Requests);
    }

    [Fact]
    public void An_edition_that_is_none_is_refused_by_name()
    {
        var refused = Assert.Throws<ArgumentException>(() => new CrazyrouterImageClientOptions { ContractEdition = "1999" });

        Assert.Contains("2026-05-17", refused.Message);
    }

    [Fact]
    public async Task Repair_sends_what_was_meant_and_says_so()
    {
        using var log = new RecordedLog();
        var client = Client(options => (options.ContractMode, options.ClientLoggingOptions) = (ContractMode.Repair, log.Options));
        await client.GenerateImagesAsync("A red fox", 12, new()
        {
            Size = "1000x1000",
            Background = "transparent",
            AdditionalParameters = { ["response_format"] = "url" },
        });

        var body = Assert.Single(Router.Requests).BodyText;
        Assert.Contains("\"n\":10", body);
        Assert.Contains("\"background\":\"opaque\"", body);
        Assert.Contains("\"output_format\":\"png\"", body);
        Assert.DoesNotContain("response_format", body);
        Assert.DoesNotContain("1000x1000", body);
        Assert.Equal(4, log.Lines.Count(line => line.Contains("was repaired", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Repair_turns_a_size_into_Groks_ratio_and_resolution()
    {
        await Client(options => options.ContractMode = ContractMode.Repair)
            .GenerateImageAsync("A red fox", new() { Model = ImageModel.GrokImagineImage, Size = "1024x1024" });

        Assert.Equal(
            """{"model":"grok-imagine-image","prompt":"A red fox","aspect_ratio":"1:1","resolution":"1k"}""",
            Assert.Single(Router.Requests).BodyText);
    }

    [Fact]
    public async Task What_cannot_be_repaired_is_not_sent() =>
        await BreaksAsync(() => Client(options => options.ContractMode = ContractMode.Repair)
            .GenerateImageAsync("A red fox", new() { Model = ImageModel.NanoBanana }));

    [Theory]
    [InlineData(ContractMode.Log, 1)]
    [InlineData(ContractMode.Off, 0)]
    public async Task The_other_modes_send_as_it_is(ContractMode mode, int warnings)
    {
        using var log = new RecordedLog();
        var client = Client(options => (options.ContractMode, options.ClientLoggingOptions) = (mode, log.Options));
        var options = new CrazyrouterImageOptions { AdditionalParameters = { ["style"] = "vivid" } };

        var rejected = await FailsAsync(() => client.GenerateImageAsync("A red fox", options));

        Assert.Equal(CrazyrouterFailure.RequestRejected, rejected.Failure);
        Assert.Equal("style", rejected.Parameter);
        Assert.Contains("\"style\":\"vivid\"", Assert.Single(Router.Requests).BodyText);
        Assert.Equal(warnings, log.Lines.Count(line => line.Contains("breaks the router's contract", StringComparison.Ordinal)));
    }
}
