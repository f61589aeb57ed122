using System;
using System.Collections.Generic;
using System.ClientModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>A user's own tests: a client that answers what they say, with nothing behind it.</summary>
public sealed class ModelFactoryTests
{
    private static readonly BinaryData s_bytes = BinaryData.FromBytes("GIF89a and so on"u8.ToArray());

    [Fact]
    public async Task A_fake_client_gives_images_updates_and_failures()
    {
        CrazyrouterImageClient client = new FakeClient();

        var images = await client.GenerateImagesAsync("A red fox", 2);
        var final = await client.GenerateImageStreamingAsync("A red fox").ToImageAsync();
        var failure = await Assert.ThrowsAsync<CrazyrouterException>(() => client.GenerateImageAsync("A red fox"));
        var breach = Assert.Throws<CrazyrouterContractException>(() => client.GenerateImage("A red fox"));

        Assert.Equal((2, "gpt-image-2", "req-1", 5), (images.Count, images.Model, images.RequestId, images.Usage!.TotalTokens));
        Assert.Equal(("image/gif", "A fox"), (images[0].MediaType, images[0].RevisedPrompt));
        Assert.Equal("https://media.example/fox.gif", images[0].Uri!.AbsoluteUri);
        Assert.Equal(s_bytes.ToArray(), (await images[0].ReadBytesAsync()).ToArray());
        Assert.Equal(s_bytes.ToArray(), final.ReadBytes().ToArray());
        Assert.Equal((CrazyrouterFailure.RateLimited, 429, "slow down"), (failure.Failure, failure.Status, failure.RouterMessage));
        Assert.IsAssignableFrom<ClientResultException>(failure);
        Assert.Equal(("size", "1x1", "too small"), (breach.Parameter, breach.Value, breach.Message));
        Assert.Equal("/v1/images/edits", breach.Route);
    }

    [Fact]
    public async Task A_fake_client_is_a_generator_too()
    {
        CrazyrouterImageClient client = new FakeClient();
#pragma warning disable MEAI001 // The abstraction is experimental itself.
        var reply = await client.AsIImageGenerator().GenerateAsync(new ImageGenerationRequest("A red fox"));
#pragma warning restore MEAI001

        Assert.Equal(2, reply.Contents.Count);
        Assert.Equal("gpt-image-2", client.Model.ToString());
        Assert.Equal("https://cn.crazyrouter.com/v1", client.Endpoint.AbsoluteUri);
    }

    [Fact]
    public async Task A_method_that_a_fake_client_does_not_override_says_so()
    {
        CrazyrouterImageClient client = new FakeClient();
        var fox = ImageInput.FromBytes(BinaryData.FromBytes("GIF89a and so on"u8.ToArray()));

        await Assert.ThrowsAsync<NotSupportedException>(() => client.GenerateImageToFileAsync("A red fox", "never.png"));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.EditImageAsync(fox, "Winter"));
        Assert.Throws<NotSupportedException>(() => client.GenerateImageStreaming("A red fox").ToImage());
    }

    [Fact]
    public void What_the_client_never_gives_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => CrazyrouterImagesModelFactory.CrazyrouterImageCollection([]));
        Assert.Throws<ArgumentException>(() => CrazyrouterImagesModelFactory.CrazyrouterException(CrazyrouterFailure.ContractBroken, "x"));
    }

    private sealed class FakeClient : CrazyrouterImageClient
    {
        private static CrazyrouterImage Fox { get; } =
            CrazyrouterImagesModelFactory.CrazyrouterImage(s_bytes, new Uri("https://media.example/fox.gif"), "A fox");

        public override Task<CrazyrouterImageCollection> GenerateImagesAsync(
            string prompt, int imageCount, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(CrazyrouterImagesModelFactory.CrazyrouterImageCollection(
                Enumerable.Repeat(Fox, 2), requestId: "req-1", usage: new ImageUsage(2, 3, 5)));

        public override async IAsyncEnumerable<ImageUpdate> GenerateImageStreamingAsync(
            string prompt,
            CrazyrouterImageOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return CrazyrouterImagesModelFactory.ImageUpdate(Fox, partialIndex: 0);
            await Task.Yield();
            yield return CrazyrouterImagesModelFactory.ImageUpdate(Fox);
        }

        public override Task<CrazyrouterImage> GenerateImageAsync(
            string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
            throw CrazyrouterImagesModelFactory.CrazyrouterException(CrazyrouterFailure.RateLimited, "slow down", status: 429);

        public override CrazyrouterImage GenerateImage(
            string prompt, CrazyrouterImageOptions? options = null, CancellationToken cancellationToken = default) =>
            throw CrazyrouterImagesModelFactory.CrazyrouterContractException("size", "1x1", "too small", route: "/v1/images/edits");
    }
}
