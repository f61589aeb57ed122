using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Crazyrouter.Router.Faults;

namespace Crazyrouter.Images.Tests.Client;

/// <summary>Images from images.</summary>
public sealed class EditTests : RouterTest
{
    private const string Edits = "/v1/images/edits";

    [Fact]
    public async Task An_image_is_edited_with_a_mask_and_only_file_names_are_sent()
    {
        var original = await SavedFoxAsync("my \"fox\".png");
        var mask = ImageInput.FromBytes(BinaryData.FromBytes(File.ReadAllBytes(original)));
        var image = await Client().EditImageAsync(ImageInput.FromFile(original), "Make it winter", new() { Mask = mask });

        var request = Router.Requests.To(Edits).Single();
        var body = Encoding.Latin1.GetString(request.Body.Span);
        Assert.Contains("name=\"image\"; filename=\"my %22fox%22.png\"\r\nContent-Type: image/png\r\n", body);
        Assert.Contains("name=\"mask\"; filename=\"image.png\"", body);
        Assert.DoesNotContain(Folder, body);
        Assert.Contains(Encoding.Latin1.GetString(File.ReadAllBytes(original)), body);
        Assert.Equal(request.Body.Length.ToString(), request.Headers["Content-Length"]);
        Assert.Equal("image/png", (await image.ReadBytesAsync()).MediaType);
    }

    [Fact]
    public async Task Several_images_are_sent_as_a_list_from_wherever_they_are()
    {
        var path = await SavedFoxAsync("fox.png");
        var fox = await Client().GenerateImageAsync("A red fox");
        await using var stream = File.OpenRead(path);
        ImageInput[] images = [ImageInput.FromFile(path), ImageInput.FromStream(stream), ImageInput.FromImage(fox)];

        await Client().EditImageAsync(images, "Together");

        var body = Encoding.Latin1.GetString(Router.Requests.To(Edits).Single().Body.Span);
        Assert.Equal(3, body.Split("name=\"image[]\"").Length - 1);
    }

    [Fact]
    public async Task The_synchronous_twin_does_the_same()
    {
        var path = await SavedFoxAsync("fox.png");
        var image = Client().EditImage([ImageInput.FromFile(path), ImageInput.FromFile(path)], "Together");
        var single = Client().EditImage(ImageInput.FromImage(image), "Again");

        Assert.Equal("image/png", single.ReadBytes().MediaType);
        Assert.Equal(2, Router.Requests.To(Edits).Count);
    }

    [Fact]
    public async Task On_the_native_path_images_are_parts_in_base64()
    {
        var path = await SavedFoxAsync("fox.png");
        var fox = ImageInput.FromFile(path);
        await Client().EditImageAsync([fox, fox], "Together \"now\"", new() { Model = ImageModel.NanoBanana2 });

        var request = Router.Requests.Single(request => request.Path.EndsWith(":generateContent", StringComparison.Ordinal));
        var part = $$$"""{"inlineData":{"mimeType":"image/png","data":"{{{Convert.ToBase64String(File.ReadAllBytes(path))}}}"}}""";
        Assert.Equal(
            """{"contents":[{"role":"user","parts":[{"text":"Together \"now\""},""" + part + "," + part
                + """]}],"generationConfig":{"responseModalities":["IMAGE"]}}""",
            request.BodyText);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_the_same_to_the_byte()
    {
        var path = await SavedFoxAsync("fox.png");
        Router.Faults.Add(Edits, NamedFaults.RateLimited("0"), calls: 2);
        await Client().EditImageAsync(ImageInput.FromFile(path), "Make it winter");

        var requests = Router.Requests.To(Edits);
        Assert.Equal(3, requests.Count);
        Assert.All(requests, request => Assert.Equal(requests[0].Body.ToArray(), request.Body.ToArray()));
    }

    [Fact]
    public async Task What_is_no_image_is_refused_before_it_is_sent()
    {
        await File.WriteAllTextAsync(PathOf("fox.txt"), "This is a text and no image.");

        var text = ImageInput.FromFile(PathOf("fox.txt"));
        var nothing = ImageInput.FromFile(PathOf("none.png"));

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Client().EditImageAsync(text, "Winter"));
        await Assert.ThrowsAsync<ArgumentException>(() => Client().EditImageAsync([], "Winter"));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Client().EditImageAsync(nothing, "Winter"));

        Assert.Contains("fox.txt", refused.Message);
        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task A_mask_without_an_image_is_refused()
    {
        var options = new CrazyrouterImageOptions { Mask = ImageInput.FromBytes(BinaryData.FromBytes(new byte[1])) };

        await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImageAsync("A red fox", options));
        await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImagesAsync("A red fox", 2, options));
        await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"), options));
        await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateImageStreamingAsync("A red fox", options).ToImageAsync());

        Assert.Empty(Router.Requests);
        AssertFiles();
    }

    [Fact]
    public async Task More_images_than_the_contract_allows_are_refused_before_they_are_sent()
    {
        var fox = ImageInput.FromFile(await SavedFoxAsync("fox.png"));
        var sent = Router.Requests.Count;

        var refused = await BreaksAsync(() => Client().EditImageAsync(Enumerable.Repeat(fox, 17), "Together"));

        Assert.Equal("image", refused.Parameter);
        Assert.Equal(sent, Router.Requests.Count);
    }

    private async Task<string> SavedFoxAsync(string name)
    {
        await Client().GenerateImageToFileAsync("A red fox", PathOf(name), new() { Size = "1024x1024" });
        return PathOf(name);
    }
}
