using System;
using System.Text;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Replies;

namespace Crazyrouter.Images.Streaming;

/// <summary>The data of one server-sent event: an image, or an error.</summary>
internal sealed class StreamEvent(Func<ImageSpool?> newSpool) : ImageReply
{
    private ReplyItem? _item;

    /// <summary>The place of a partial image; null when this is another event.</summary>
    public int? PartialIndex { get; private set; }

    public override void ObjectStarted(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty)
        {
            _item = AddItem();
        }
    }

    public override void Scalar(ReadOnlySpan<byte> path, ReadOnlySpan<byte> text)
    {
        if (path.SequenceEqual("partial_image_index"u8) && int.TryParse(Encoding.UTF8.GetString(text.ToArray()), out var index))
        {
            PartialIndex = index;
        }

        base.Scalar(path, text);
    }

    protected override ReplyField FieldAt(ReadOnlySpan<byte> path) => path switch
    {
        _ when path.SequenceEqual("b64_json"u8) => ReplyField.ImageBase64,
        _ when path.SequenceEqual("url"u8) => ReplyField.ImageUrl,
        _ when path.SequenceEqual("revised_prompt"u8) => ReplyField.RevisedPrompt,
        _ when path.SequenceEqual("output_format"u8) => ReplyField.OutputFormat,
        _ when path.SequenceEqual("usage.input_tokens"u8) => ReplyField.InputTokens,
        _ when path.SequenceEqual("usage.output_tokens"u8) => ReplyField.OutputTokens,
        _ when path.SequenceEqual("usage.total_tokens"u8) => ReplyField.TotalTokens,
        _ => ErrorField.At(path),
    };

    protected override ImageSpool? BeginImage(ReplyField field) => _item!.Begin(newSpool);

    protected override void TakeUrl(ReplyField field, string text) => _item!.Url = text.Length == 0 ? null : text;
}
