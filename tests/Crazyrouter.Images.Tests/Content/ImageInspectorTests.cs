using System;
using System.Linq;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Tests.Content;

/// <summary>What the first and last bytes say of an image.</summary>
public sealed class ImageInspectorTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[2000], .. "IEND"u8, 1, 2, 3, 4];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, .. new byte[2000], 0xFF, 0xD9];
    private static readonly byte[] Webp = [.. "RIFF"u8, 0xD4, 0x07, 0, 0, .. "WEBP"u8, .. new byte[2000]];

    public static TheoryData<byte[], string> Images => new()
    {
        { Png, "image/png" },
        { [.. Png, .. "a little more"u8], "image/png" },
        { Jpeg, "image/jpeg" },
        { Webp, "image/webp" },
        { [.. "GIF89a"u8], "image/gif" },
        { [0, 0, 0, 32, .. "ftypavif"u8, .. new byte[100]], "image/avif" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void It_tells_the_format_by_the_bytes_however_they_come(byte[] image, string mediaType)
    {
        foreach (var blockSize in new[] { 1, 7, 16, 1023, 1024, 1025, 100_000 })
        {
            Assert.Equal(mediaType, Inspect(image, blockSize));
        }
    }

    [Fact]
    public void It_sees_that_the_end_is_missing()
    {
        foreach (var image in new[] { Png, Jpeg, Webp })
        {
            foreach (var cut in new[] { image[..^1], image[..100] })
            {
                Assert.Equal(CrazyrouterFailure.ImageTruncated, Assert.Throws<UnusableReplyException>(() => Inspect(cut, 100)).Failure);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<html><body>This is a page, not an image.</body></html>")]
    public void It_sees_what_is_no_image(string text) => Assert.Equal(
        CrazyrouterFailure.NotAnImage,
        Assert.Throws<UnusableReplyException>(() => Inspect([.. text.Select(letter => (byte)letter)], 10)).Failure);

    [Fact]
    public void It_stops_what_is_too_large() => Assert.Equal(
        CrazyrouterFailure.ImageTooLarge,
        Assert.Throws<UnusableReplyException>(() => Inspect(Png, 100, maxBytes: 2000)).Failure);

    [Fact]
    public void It_can_begin_anew()
    {
        var inspector = new ImageInspector(1 << 20);
        inspector.Observe(Png.AsSpan(0, 500));
        inspector.Restart();
        inspector.Observe(Jpeg);

        Assert.Equal("image/jpeg", inspector.Complete());
        Assert.Equal(Jpeg.Length, inspector.Length);
    }

    private static string Inspect(byte[] image, int blockSize, long maxBytes = 1 << 20)
    {
        var inspector = new ImageInspector(maxBytes);
        foreach (var block in image.Chunk(blockSize))
        {
            inspector.Observe(block);
        }

        return inspector.Complete();
    }
}
