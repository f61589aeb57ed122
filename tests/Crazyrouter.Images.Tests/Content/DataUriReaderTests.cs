using System;
using System.Linq;
using System.Text;
using CsCheck;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Tests.Content;

/// <summary>Images in text that arrives in pieces.</summary>
public sealed class DataUriReaderTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["data:imge/ ![]("], 0, 30];

    [Fact]
    public void An_image_in_text_is_found_however_the_text_is_cut() =>
        Gen.Select(Words, Gen.Byte.Array[9, 60], Gen.Int[1, 40]).Sample((before, bytes, pieceLength) =>
        {
            byte[] image = [.. "GIF89a"u8, .. bytes];
            var text = $"{before}![image](data:image/gif;base64,{Convert.ToBase64String(image)}) and more data:image/gif;base64,AAAA";

            var (reader, spool) = Read(text, pieceLength);
            using var whole = spool!;

            Assert.True(reader.FoundImage);
            Assert.Equal(before + "![image](", reader.Text);
            Assert.Equal(image, whole.ToSource(whole.Complete()).ReadAsync(async: false, default).Result.ToArray());
        });

    [Theory]
    [InlineData("")]
    [InlineData("words alone")]
    [InlineData("data:image/png,notbase64")]
    [InlineData("data:image/png;base64 without a comma")]
    [InlineData("https://media.example/a.png")]
    public void Text_without_an_image_is_kept(string text)
    {
        for (var pieceLength = 1; pieceLength < 12; pieceLength++)
        {
            var (reader, spool) = Read(text, pieceLength);
            Assert.False(reader.FoundImage);
            Assert.Null(spool);
            Assert.Equal(text, reader.Text);
        }
    }

    [Fact]
    public void Text_without_end_is_kept_up_to_a_limit() =>
        Assert.Equal(BoundedText.Limit, Read(new string('x', 1_000_000), 4096).Reader.Text.Length);

    [Fact]
    public void An_image_nobody_wants_is_passed_over()
    {
        var reader = new DataUriReader(() => null);
        reader.Append("data:image/gif;base64,!!!"u8);
        reader.Append("more"u8);
        reader.Complete();

        Assert.False(reader.FoundImage);
    }

    private static (DataUriReader Reader, ImageSpool? Spool) Read(string text, int pieceLength)
    {
        ImageSpool? spool = null;
        var reader = new DataUriReader(() => spool = new MemorySpool(1 << 20));
        foreach (var piece in text.Chunk(pieceLength))
        {
            reader.Append(Encoding.UTF8.GetBytes(piece));
        }

        reader.Complete();
        return (reader, spool);
    }
}
