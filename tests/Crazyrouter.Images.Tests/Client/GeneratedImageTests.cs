using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using OpenAI;
using OpenAI.Images;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Images that the OpenAI SDK's own client received.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class GeneratedImageTests : RouterTest
{
    [Fact]
    public async Task A_link_is_read_and_saved_where_the_SDK_holds_no_bytes()
    {
        using var environment = new EnvironmentVariable("CRAZYROUTER_BASE_URL", Router.V1.AbsoluteUri);
        var options = new OpenAIClientOptions { Endpoint = Router.V1 };
        var client = new ImageClient("gpt-image-2", new ApiKeyCredential(RouterKeys.Good), options);
        GeneratedImage image = await client.GenerateImageAsync("A red fox");
        Assert.Null(image.ImageBytes);

        var bytes = await image.ReadBytesAsync();
        await image.SaveAsync(PathOf("one.png"));
        image.Save(PathOf("two.png"));
        await using var stream = await image.OpenReadAsync();

        Assert.Equal(bytes.ToArray(), image.ReadBytes().ToArray());
        Assert.Equal(bytes.ToArray(), File.ReadAllBytes(PathOf("one.png")));
        Assert.Equal(bytes.ToArray(), File.ReadAllBytes(PathOf("two.png")));
        Assert.All(Router.Requests.Downloads, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_link_on_this_machine_is_not_followed_when_no_router_is_here()
    {
        using var environment = new EnvironmentVariable("CRAZYROUTER_BASE_URL", null);
        var image = Read($$"""{"data":[{"url":"{{Router.MediaAddress}}images/a.png"}]}""");

        var refused = await FailsAsync(() => image.SaveAsync(PathOf("fox.png")));

        Assert.Equal(CrazyrouterFailure.LinkRefused, refused.Failure);
        Assert.Empty(Router.Requests);
        AssertFiles();
    }

    [Fact]
    public async Task Bytes_that_the_SDK_holds_are_taken_as_they_are()
    {
        var image = Read("""{"data":[{"b64_json":"AQID"}]}""");
        await image.SaveAsync(PathOf("bytes"));

        Assert.Equal([1, 2, 3], (await image.ReadBytesAsync()).ToArray());
        Assert.Equal([1, 2, 3], File.ReadAllBytes(PathOf("bytes")));
    }

    [Fact]
    public async Task A_data_URI_is_read_like_bytes() =>
        Assert.Equal([1, 2, 3], (await Read("""{"data":[{"url":"data:image/png;base64,AQID"}]}""").ReadBytesAsync()).ToArray());

    [Fact]
    public async Task An_image_with_neither_is_a_mistake() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Read("""{"data":[{}]}""").ReadBytesAsync());

    private static GeneratedImage Read(string reply) =>
        ModelReaderWriter.Read<GeneratedImageCollection>(BinaryData.FromString(reply))![0];
}
