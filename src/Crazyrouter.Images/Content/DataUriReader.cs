using System;

namespace Crazyrouter.Images.Content;

/// <summary>
/// Reads text that arrives in pieces and may hold an image as a data URI, alone or in Markdown. The first such image is decoded on the
/// way; of all other text the beginning is kept.
/// </summary>
internal sealed class DataUriReader(Func<ImageSpool?> begin)
{
    private const int MaxHeader = 256;
    private readonly BoundedText _text = new();
    private Base64Decoder? _decoder;
    private bool _isOver;

    /// <summary>Whether an image was found and taken.</summary>
    public bool FoundImage { get; private set; }

    /// <summary>The text before the image; all of it, up to a limit, when there was none.</summary>
    public string Text => _text.ToString();

    private static ReadOnlySpan<byte> Start => "data:image/"u8;

    public void Append(ReadOnlySpan<byte> piece)
    {
        if (_decoder is not null)
        {
            Decode(piece);
            return;
        }

        // A start that the last piece began is found again with this one.
        var from = Math.Max(0, _text.Bytes.Length - MaxHeader);
        var before = _text.Bytes.Length;
        _text.Append(piece);
        if (_isOver || !TryFindImage(from, out var start, out var dataStart))
        {
            return;
        }

        var rest = dataStart <= before ? piece : piece.Slice(dataStart - before);
        _text.Truncate(start);
        Decode(rest);
    }

    public void Complete() => End();

    private bool TryFindImage(int from, out int start, out int dataStart)
    {
        for (start = from; ; start++)
        {
            dataStart = 0;
            var next = _text.Bytes.Slice(start).IndexOf(Start);
            if (next < 0)
            {
                return false;
            }

            start += next;
            var header = _text.Bytes.Slice(start);
            var comma = header.Slice(0, Math.Min(header.Length, MaxHeader)).IndexOf((byte)',');
            if (comma > 0 && header.Slice(0, comma).EndsWith(";base64"u8))
            {
                dataStart = start + comma + 1;
                return TryBegin();
            }
        }
    }

    private bool TryBegin()
    {
        if (begin() is not { } spool)
        {
            _isOver = true;
            return false;
        }

        _decoder = new Base64Decoder(spool);
        FoundImage = true;
        return true;
    }

    private void Decode(ReadOnlySpan<byte> piece)
    {
        if (_isOver)
        {
            return;
        }

        var length = Base64Decoder.LengthOfBase64(piece);
        _decoder!.Append(piece.Slice(0, length));
        if (length < piece.Length)
        {
            End();
        }
    }

    private void End()
    {
        if (!_isOver)
        {
            _decoder?.Complete();
            _isOver = true;
        }
    }
}
