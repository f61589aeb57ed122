using System;
using System.Linq;
using System.Text;
using CsCheck;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Tests.Content;

/// <summary>Base64 that arrives in pieces.</summary>
public sealed class Base64DecoderTests
{
    [Fact]
    public void Any_bytes_come_out_as_they_went_in_however_they_are_cut() =>
        Gen.Select(Gen.Byte.Array[0, 100], Gen.Int[1, 9], Gen.Bool).Sample((bytes, pieceLength, hasLineBreaks) =>
        {
            var format = hasLineBreaks ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None;
            var text = Convert.ToBase64String(bytes, format);

            Assert.Equal(Image(bytes), Decode(Convert.ToBase64String(Image([])) + text, pieceLength));
        });

    [Fact]
    public void A_cut_within_four_signs_is_an_end_too_early()
    {
        var text = Convert.ToBase64String(Image([1, 2, 3, 4]));
        for (var length = 1; length < text.Length; length++)
        {
            if (length % 4 != 0)
            {
                Assert.Equal(
                    CrazyrouterFailure.ImageTruncated,
                    Assert.Throws<UnusableReplyException>(() => Decode(text[..length], 5)).Failure);
            }
        }
    }

    [Theory]
    [InlineData("AAA!")]
    [InlineData("AA==AAAA")]
    [InlineData("AA-_")]
    [InlineData("A===")]
    public void What_is_not_base64_is_refused(string end) =>
        Assert.Throws<UnusableReplyException>(() => Decode(Convert.ToBase64String(Image([])) + end, 3));

    // Bytes that begin as an image, in a multiple of three, so that base64 can be put behind them.
    private static byte[] Image(byte[] rest) => [.. "GIF89a---"u8, .. rest];

    private static byte[] Decode(string text, int pieceLength)
    {
        using var spool = new MemorySpool(1 << 20);
        var decoder = new Base64Decoder(spool);
        foreach (var piece in text.Chunk(pieceLength))
        {
            decoder.Append(Encoding.ASCII.GetBytes(piece));
        }

        decoder.Complete();
        return spool.ToSource(spool.Complete()).ReadAsync(async: false, default).Result.ToArray();
    }
}
