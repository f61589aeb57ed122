using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>One image, from the prompt to the file.</summary>
public sealed class GenerateTests : RouterTest
{
    [Fact]
    public async Task An_image_is_made_and_saved_with_what_the_contract_asks_for_and_nothing_more()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        await image.SaveAsync(PathOf("fox.png"));

        var request = Assert.Single(Router.Requests.To(Generations));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(["model", "prompt"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("gpt-image-2", body.RootElement.GetProperty("model").GetString());
        Assert.Equal("A red fox", body.RootElement.GetProperty("prompt").GetString());
        Assert.Equal("Bearer sk-embedded-router", request.Headers["Authorization"]);
        Assert.Equal("image/png", image.MediaType);
        Assert.NotNull(image.Uri);
        AssertFiles("fox.png");
        Assert.Equal("\u0089PNG"u8[^3..].ToArray(), File.ReadAllBytes(PathOf("fox.png"))[1..4]);
    }

    [Fact]
    public void The_synchronous_twin_does_the_same()
    {
        var image = Client().GenerateImage("A red fox");
        image.Save(PathOf("fox.png"));

        Assert.Equal(image.ReadBytes().ToArray(), File.ReadAllBytes(PathOf("fox.png")));
        using var stream = image.OpenRead();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(copy.ToArray(), File.ReadAllBytes(PathOf("fox.png")));
        AssertFiles("fox.png");
    }

    [Fact]
    public async Task The_three_ways_to_read_an_image_give_the_same_bytes_and_the_media_type()
    {
        var image = await Client().GenerateImageAsync("A red fox", new() { OutputFormat = ImageOutputFormat.Webp, Size = "1536x1024" });
        var bytes = await image.ReadBytesAsync();
        await image.SaveAsync(PathOf("fox.webp"));
        await using var stream = await image.OpenReadAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);

        Assert.Equal("image/webp", bytes.MediaType);
        Assert.Equal(bytes.ToArray(), File.ReadAllBytes(PathOf("fox.webp")));
        Assert.Equal(bytes.ToArray(), copy.ToArray());
    }

    [Fact]
    public async Task Every_option_is_sent_by_its_wire_name()
    {
        await Client().GenerateImageAsync("A red fox", new()
        {
            Size = new ImageSize(1536, 1024),
            Quality = "low",
            OutputFormat = ImageOutputFormat.Jpeg,
            OutputCompression = 80,
            Background = ImageBackground.Opaque,
            Moderation = ImageModeration.Low,
            EndUserId = "user-7",
            AdditionalParameters = { ["seed"] = 42L, ["quality"] = "medium" },
        });

        var request = Assert.Single(Router.Requests.To(Generations));
        Assert.Equal(
            """{"model":"gpt-image-2","prompt":"A red fox","size":"1536x1024","output_format":"jpeg","output_compression":80"""
                + ""","background":"opaque","moderation":"low","user":"user-7","seed":42,"quality":"medium"}""",
            request.BodyText);
    }

    [Fact]
    public async Task The_key_never_reaches_the_host_of_the_image()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        await image.SaveAsync(PathOf("fox.png"));
        await image.ReadBytesAsync();
        await (await image.OpenReadAsync()).DisposeAsync();

        Assert.Equal(3, Router.Requests.Downloads.Count);
        Assert.All(Router.Requests.Downloads, request =>
        {
            Assert.DoesNotContain("Authorization", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain("Cookie", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(request.Headers.Values, value => value.Contains("sk-embedded-router", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_and_one_that_cannot_be_written_leaves_nothing()
    {
        var image = await Client().GenerateImageAsync("A red fox");
        await File.WriteAllTextAsync(PathOf("fox.png"), "an older fox");
        await image.SaveAsync(PathOf("fox.png"));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => image.SaveAsync(PathOf("no such folder/fox.png")));

        Assert.Equal((await image.ReadBytesAsync()).ToArray(), await File.ReadAllBytesAsync(PathOf("fox.png")));
        AssertFiles("fox.png");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_prompt_that_says_nothing_is_refused_before_it_is_sent(string? prompt)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().GenerateImageAsync(prompt!));
        Assert.Empty(Router.Requests);
    }
}
