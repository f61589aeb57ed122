using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Encoder = System.Buffers.Text.Base64;

namespace Crazyrouter.Router.Media;

/// <summary>A generated image: its file, and what replies say of it.</summary>
internal sealed class Picture
{
    private byte[]? _base64;

    private Picture(PictureSpec spec, byte[] bytes)
    {
        Spec = spec;
        Bytes = bytes;
        ETag = '"' + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16)) + '"';
    }

    public PictureSpec Spec { get; }

    public byte[] Bytes { get; }

    /// <summary>The strong entity tag, quotes included.</summary>
    public string ETag { get; }

    public string MediaType => Spec.Format.MediaType();

    /// <summary>The file as base64 in ASCII bytes, made once: large images are asked for again and again in benchmarks.</summary>
    public ReadOnlySpan<byte> Base64 => LazyInitializer.EnsureInitialized(ref _base64, ToBase64);

    /// <summary>The same as text; not kept.</summary>
    public string Base64Text => Encoding.ASCII.GetString(Base64);

    public static Picture Draw(PictureSpec spec)
    {
        var mosaic = new Mosaic(spec.Prompt, spec.Index);
        return new(spec, spec.Format switch
        {
            PictureFormat.Png => PngEncoder.Encode(mosaic, spec),
            PictureFormat.Jpeg => JpegEncoder.Encode(mosaic, spec),
            _ => WebpEncoder.Encode(mosaic, spec),
        });
    }

    private byte[] ToBase64()
    {
        var text = new byte[Encoder.GetMaxEncodedToUtf8Length(Bytes.Length)];
        Encoder.EncodeToUtf8(Bytes, text, out _, out _);
        return text;
    }
}
