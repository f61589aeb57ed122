using System;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Content;

/// <summary>Watches an image's bytes go by: refuses what is no image, too large or cut off, and tells the format by the bytes.</summary>
internal sealed class ImageInspector(long maxBytes)
{
    private readonly byte[] _head = new byte[ImageSignature.HeadLength];
    private readonly byte[] _tail = new byte[ImageSignature.TailLength];
    private int _headLength;
    private int _tailLength;

    public long Length { get; private set; }

    /// <summary>The format by its first bytes; null until they went by.</summary>
    public string? MediaType { get; private set; }

    /// <exception cref="UnusableReplyException">The bytes are no image, or too many.</exception>
    public void Observe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        Length += bytes.Length;
        if (Length > maxBytes)
        {
            throw new UnusableReplyException(
                CrazyrouterFailure.ImageTooLarge, $"The image is larger than the {maxBytes} bytes that are allowed.");
        }

        if (_headLength < _head.Length)
        {
            var taken = Math.Min(bytes.Length, _head.Length - _headLength);
            bytes.Slice(0, taken).CopyTo(_head.AsSpan(_headLength));
            _headLength += taken;
            if (_headLength == _head.Length)
            {
                Recognize();
            }
        }

        KeepTail(bytes);
    }

    /// <summary>Says that all bytes went by.</summary>
    /// <returns>The media type.</returns>
    /// <exception cref="UnusableReplyException">They are no image, or not the whole of one.</exception>
    public string Complete()
    {
        if (MediaType is null)
        {
            Recognize();
        }

        return ImageSignature.IsWhole(_head.AsSpan(0, _headLength), _tail.AsSpan(0, _tailLength), Length)
            ? MediaType!
            : throw new UnusableReplyException(CrazyrouterFailure.ImageTruncated, $"The {MediaType} breaks off after {Length} bytes.");
    }

    /// <summary>Forgets everything, for the image begins anew.</summary>
    public void Restart()
    {
        Length = 0;
        MediaType = null;
        _headLength = 0;
        _tailLength = 0;
    }

    private void Recognize() => MediaType = ImageSignature.MediaType(_head.AsSpan(0, _headLength))
        ?? throw new UnusableReplyException(CrazyrouterFailure.NotAnImage, Length == 0
            ? "The image is empty."
            : "The bytes are no image: neither PNG, JPEG, WebP, GIF nor AVIF begins like that.");

    private void KeepTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= _tail.Length)
        {
            bytes.Slice(bytes.Length - _tail.Length).CopyTo(_tail);
            _tailLength = _tail.Length;
            return;
        }

        var kept = Math.Min(_tailLength, _tail.Length - bytes.Length);
        _tail.AsSpan(_tailLength - kept, kept).CopyTo(_tail);
        bytes.CopyTo(_tail.AsSpan(kept));
        _tailLength = kept + bytes.Length;
    }
}
