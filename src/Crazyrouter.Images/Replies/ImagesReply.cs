using System;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Replies;

/// <summary>The Images API's reply: <c>data[]</c>, each with <c>url</c> (a link or a data URI) or <c>b64_json</c>.</summary>
internal sealed class ImagesReply(Func<ImageSpool?> newSpool) : ImageReply
{
    private ReplyItem? _item;

    public override void ObjectStarted(ReadOnlySpan<byte> path)
    {
        if (path.SequenceEqual("data[]"u8))
        {
            _item = AddItem();
        }
    }

    protected override ReplyField FieldAt(ReadOnlySpan<byte> path) => path switch
    {
        _ when path.StartsWith("data[]."u8) => _item is null ? ReplyField.None : ItemFieldAt(path.Slice("data[].".Length)),
        _ when path.SequenceEqual("output_format"u8) => ReplyField.OutputFormat,
        _ when path.SequenceEqual("usage.input_tokens"u8) => ReplyField.InputTokens,
        _ when path.SequenceEqual("usage.output_tokens"u8) => ReplyField.OutputTokens,
        _ when path.SequenceEqual("usage.total_tokens"u8) => ReplyField.TotalTokens,
        _ => ErrorField.At(path),
    };

    protected override ImageSpool? BeginImage(ReplyField field) => _item!.Begin(newSpool);

    protected override void TakeUrl(ReplyField field, string text) => _item!.Url = text.Length == 0 ? null : text;

    private static ReplyField ItemFieldAt(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("url"u8) => ReplyField.ImageUrl,
        _ when name.SequenceEqual("b64_json"u8) => ReplyField.ImageBase64,
        _ when name.SequenceEqual("mime_type"u8) => ReplyField.MediaType,
        _ when name.SequenceEqual("revised_prompt"u8) => ReplyField.RevisedPrompt,
        _ => ReplyField.None,
    };
}
