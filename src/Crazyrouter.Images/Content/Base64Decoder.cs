using System;
using System.Buffers;
using System.Buffers.Text;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Content;

/// <summary>Decodes base64 that arrives in pieces of any length, straight into a spool.</summary>
/// <remarks>The last four signs are held back, for only they may hold padding. Line breaks are passed over.</remarks>
internal sealed class Base64Decoder(ImageSpool spool)
{
#if NET8_0_OR_GREATER
    private static readonly SearchValues<byte> s_signs =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);
#endif
    private readonly byte[] _held = new byte[4];
    private int _heldLength;

    /// <exception cref="UnusableReplyException">A sign is not base64.</exception>
    public void Append(ReadOnlySpan<byte> signs)
    {
        while (!signs.IsEmpty)
        {
            var run = signs.IndexOfAny((byte)'\r', (byte)'\n');
            AppendRun(run < 0 ? signs : signs.Slice(0, run));
            signs = run < 0 ? default : signs.Slice(run + 1);
        }
    }

    /// <exception cref="UnusableReplyException">The text breaks off within four signs, or its padding is wrong.</exception>
    public void Complete()
    {
        if (_heldLength is not (0 or 4))
        {
            throw new UnusableReplyException(CrazyrouterFailure.ImageTruncated, "The base64 text of the image breaks off.");
        }

        Decode(_held.AsSpan(0, _heldLength), isFinal: true);
        _heldLength = 0;
    }

    /// <summary>How many of the signs in front are base64.</summary>
    public static int LengthOfBase64(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        var end = text.IndexOfAnyExcept(s_signs);
        return end < 0 ? text.Length : end;
#else
        var length = 0;
        while (length < text.Length && IsSign(text[length]))
        {
            length++;
        }

        return length;
#endif
    }

    private void AppendRun(ReadOnlySpan<byte> run)
    {
        // Fill the held four; once more arrives, they are not the last.
        while (_heldLength > 0 && !run.IsEmpty)
        {
            if (_heldLength == 4)
            {
                Decode(_held, isFinal: false);
                _heldLength = 0;
                break;
            }

            _held[_heldLength++] = run[0];
            run = run.Slice(1);
        }

        if (run.IsEmpty)
        {
            return;
        }

        var kept = ((run.Length - 1) % 4) + 1;
        Decode(run.Slice(0, run.Length - kept), isFinal: false);
        run.Slice(run.Length - kept).CopyTo(_held);
        _heldLength = kept;
    }

#if !NET8_0_OR_GREATER
    private static bool IsSign(byte sign) => sign is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')
        or (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'/' or (byte)'=';
#endif

    private void Decode(ReadOnlySpan<byte> quads, bool isFinal)
    {
        if (quads.IsEmpty)
        {
            return;
        }

        var room = spool.Reserve(Base64.GetMaxDecodedFromUtf8Length(quads.Length));
        var status = Base64.DecodeFromUtf8(quads, room, out var consumed, out var written, isFinal);
        if (status != OperationStatus.Done || consumed != quads.Length)
        {
            throw new UnusableReplyException(CrazyrouterFailure.ReplyUnreadable, "The image in the reply is not base64.");
        }

        spool.Commit(written);
    }
}
