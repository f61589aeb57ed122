using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Errors;

namespace Crazyrouter.Images.Replies;

/// <summary>
/// A reply as it is read: small texts are kept, images go into spools as they arrive. What stands where is each route's own.
/// </summary>
internal abstract class ImageReply : IJsonSink, IDisposable
{
    // More than the 10 a request may ask for; a reply must not fill the memory with empty ones.
    private const int MaxItems = 64;
    private readonly List<ReplyItem> _items = [];
    private ReplyField _field;
    private BoundedText? _text;
    private Base64Decoder? _base64;
    private bool _isBegun;
    private DataUriReader? _dataUri;

    public IReadOnlyList<ReplyItem> Items => _items;

    public ReplyError Error { get; } = new();

    public string? OutputFormat { get; private set; }

    public long? InputTokens { get; private set; }

    public long? OutputTokens { get; private set; }

    public long? TotalTokens { get; private set; }

    /// <summary>The router's reason for giving no image, where the reply has one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Text that came instead of an image, or around it.</summary>
    public string? Text { get; private set; }

    public abstract void ObjectStarted(ReadOnlySpan<byte> path);

    public virtual void Scalar(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text)
    {
        switch (FieldAt(path))
        {
            case ReplyField.InputTokens:
                InputTokens = ToNumber(text);
                break;
            case ReplyField.OutputTokens:
                OutputTokens = ToNumber(text);
                break;
            case ReplyField.TotalTokens:
                TotalTokens = ToNumber(text);
                break;
            case ReplyField.ErrorCode when !text.SequenceEqual("null"u8):
                Error.Code = Encoding.UTF8.GetString(text.ToArray());
                break;
        }
    }

    public bool StringStarted(ReadOnlySpan<byte> path)
    {
        _field = FieldAt(path);
        switch (_field)
        {
            case ReplyField.None:
                return false;
            case ReplyField.ImageBase64:
                _base64 = null;
                _isBegun = false;
                return true;
            case ReplyField.ImageUrl or ReplyField.ImageText:
                var field = _field;
                _dataUri = new DataUriReader(() => BeginImage(field));
                return true;
            default:
                _text = new BoundedText();
                return true;
        }
    }

    public void StringPiece(ReadOnlySpan<byte> utf8)
    {
        switch (_field)
        {
            case ReplyField.ImageBase64:
                AppendBase64(utf8);
                break;
            case ReplyField.ImageUrl or ReplyField.ImageText:
                _dataUri!.Append(utf8);
                break;
            default:
                _text!.Append(utf8);
                break;
        }
    }

    public void StringEnded()
    {
        switch (_field)
        {
            case ReplyField.ImageBase64:
                _base64?.Complete();
                break;
            case ReplyField.ImageUrl or ReplyField.ImageText:
                _dataUri!.Complete();
                TakeText(_dataUri);
                break;
            default:
                TakeText(_field, _text!.ToString());
                break;
        }
    }

    /// <summary>Hands on what was decoded; to be called between blocks.</summary>
    public async ValueTask FlushAsync(bool async, CancellationToken cancellationToken)
    {
        foreach (var item in _items)
        {
            if (item.Spool is { } spool)
            {
                await spool.FlushAsync(async, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        foreach (var item in _items)
        {
            item.Spool?.Dispose();
        }
    }

    protected abstract ReplyField FieldAt(ReadOnlySpan<byte> path);

    /// <summary>A spool for an image that begins in such a field; null to pass it over.</summary>
    protected abstract ImageSpool? BeginImage(ReplyField field);

    /// <summary>A link that was found in such a field.</summary>
    protected abstract void TakeUrl(ReplyField field, string text);

    protected ReplyItem AddItem()
    {
        if (_items.Count == MaxItems)
        {
            throw new UnusableReplyException(CrazyrouterFailure.ReplyUnreadable, $"The reply lists more than {MaxItems} images.");
        }

        var item = new ReplyItem();
        _items.Add(item);
        return item;
    }

    private void AppendBase64(ReadOnlySpan<byte> signs)
    {
        // The image begins with its first sign: some servers write an empty text where they have none.
        if (!_isBegun && !signs.IsEmpty)
        {
            _isBegun = true;
            _base64 = BeginImage(ReplyField.ImageBase64) is { } spool ? new Base64Decoder(spool) : null;
        }

        _base64?.Append(signs);
    }

    private static long? ToNumber(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out long number, out var length) && length == text.Length ? number : null;

    private void TakeText(DataUriReader reader)
    {
        if (_field == ReplyField.ImageText)
        {
            Text = Text is null ? reader.Text : Text + "\n" + reader.Text;
        }

        if (!reader.FoundImage)
        {
            TakeUrl(_field, reader.Text);
        }
    }

    private void TakeText(ReplyField field, string text)
    {
        switch (field)
        {
            case ReplyField.MediaType:
                _items[_items.Count - 1].MediaType = text;
                break;
            case ReplyField.RevisedPrompt:
                _items[_items.Count - 1].RevisedPrompt = text;
                break;
            case ReplyField.OutputFormat:
                OutputFormat = text;
                break;
            case ReplyField.ErrorMessage:
                Error.Message = text;
                break;
            case ReplyField.ErrorType:
                Error.Type = text;
                break;
            case ReplyField.ErrorCode:
                Error.Code = text;
                break;
            case ReplyField.ErrorParameter:
                Error.Parameter = text;
                break;
            case ReplyField.Refusal:
                Refusal = text;
                break;
        }
    }
}
