using System;
using System.Linq;
using System.Threading.Tasks;
using SkiaSharp;

namespace Crazyrouter.Router.Tests.Media;

public sealed class PictureTests
{
    [Theory]
    [InlineData("png", "image/png", SKEncodedImageFormat.Png)]
    [InlineData("jpeg", "image/jpeg", SKEncodedImageFormat.Jpeg)]
    [InlineData("webp", "image/webp", SKEncodedImageFormat.Webp)]
    public async Task An_image_has_the_format_and_size_that_were_asked_for(string format, string mediaType, SKEncodedImageFormat kind)
    {
        await using var session = await Session.StartAsync();
        foreach (var (width, height) in new[] { (1024, 1024), (1536, 512), (1008, 1344), (3840, 2160) })
        {
            using var response = await Session.DownloadAsync(await session.LinkAsync($",\"output_format\":\"{format}\",\"size\":\"{width}x{height}\""));
            var file = await response.Content.ReadAsByteArrayAsync();

            using var codec = SKCodec.Create(new SKMemoryStream(file));
            using var image = Decoded.Read(file);
            Assert.Equal((kind, mediaType), (codec.EncodedFormat, response.Content.Headers.ContentType!.MediaType));
            Assert.Equal((width, height), (image.Width, image.Height));
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task Sizes_that_are_no_multiple_of_anything_are_drawn_too(string format)
    {
        await using var session = await Session.StartAsync();
        foreach (var size in new[] { "1x1", "7x3", "65x129", "1001x333" })
        {
            var reply = await session.AskAsync(Session.Generations,
                $$"""{"model":"not-governed","prompt":"a lighthouse","size":"{{size}}","output_format":"{{format}}"}""");
            using var response = await Session.DownloadAsync(new(reply["data"]![0]!["url"]!.GetValue<string>()));
            using var image = await Decoded.ReadAsync(response);
            Assert.Equal(size, $"{image.Width}x{image.Height}");
        }
    }

    [Fact]
    public async Task All_formats_draw_the_same_picture_in_two_colours()
    {
        await using var session = await Session.StartAsync();
        using var png = await DrawAsync(session, "a lighthouse", "png");
        using var webp = await DrawAsync(session, "a lighthouse", "webp");
        using var jpeg = await DrawAsync(session, "a lighthouse", "jpeg");

        Assert.Equal(png.Pixels, webp.Pixels);
        Assert.Equal(2, png.Pixels.Distinct().Count());
        Assert.All(png.Pixels.Zip(jpeg.Pixels), pair => Assert.True(Distance(pair.First, pair.Second) <= 4, $"{pair}"));
    }

    [Fact]
    public async Task The_prompt_decides_the_picture_and_nothing_else_does()
    {
        await using var session = await Session.StartAsync();
        await using var other = await Session.StartAsync();
        using var first = await DrawAsync(session, "a lighthouse", "png");
        using var again = await DrawAsync(other, "a lighthouse", "png");
        using var another = await DrawAsync(session, "two lighthouses", "png");

        Assert.Equal(first.Pixels, again.Pixels);
        Assert.NotEqual(first.Pixels, another.Pixels);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task A_large_file_has_its_size_to_the_byte_and_decodes_to_the_same_picture(string format)
    {
        const int FourMebibytes = 4 * 1024 * 1024;
        await using var plain = await Session.StartAsync();
        await using var large = await Session.StartAsync(new() { ImageBytes = FourMebibytes });
        using var response = await Session.DownloadAsync(await large.LinkAsync($",\"output_format\":\"{format}\""));

        Assert.Equal(FourMebibytes, (await response.Content.ReadAsByteArrayAsync()).Length);
        using var image = await Decoded.ReadAsync(response);
        using var small = await DrawAsync(plain, "a lighthouse", format);
        Assert.Equal(small.Pixels, image.Pixels);
    }

    private static async Task<SKBitmap> DrawAsync(Session session, string prompt, string format)
    {
        var reply = await session.AskAsync(Session.Generations,
            $$"""{"model":"gpt-image-2","prompt":"{{prompt}}","size":"1024x1024","output_format":"{{format}}"}""");
        using var response = await Session.DownloadAsync(new(reply["data"]![0]!["url"]!.GetValue<string>()));
        return await Decoded.ReadAsync(response);
    }

    private static int Distance(SKColor a, SKColor b) =>
        new[] { a.Red - b.Red, a.Green - b.Green, a.Blue - b.Blue }.Max(Math.Abs);
}
