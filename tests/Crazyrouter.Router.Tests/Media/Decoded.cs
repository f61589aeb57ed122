using System;
using System.Net.Http;
using System.Threading.Tasks;
using SkiaSharp;

namespace Crazyrouter.Router.Tests.Media;

/// <summary>Decodes images with a library that knows nothing of the router's encoders.</summary>
internal static class Decoded
{
    public static async Task<SKBitmap> ReadAsync(HttpResponseMessage response) =>
        Read(await response.Content.ReadAsByteArrayAsync(Session.Patience));

    /// <summary>The pixels of a file that is whole in the eyes of its codec.</summary>
    public static SKBitmap Read(byte[] file)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(file)) ?? throw new InvalidOperationException("No codec knows this file.");
        var bitmap = new SKBitmap(codec.Info);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(bitmap.Info, bitmap.GetPixels()));
        return bitmap;
    }
}
