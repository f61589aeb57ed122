using System;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Replies;

/// <summary>
/// The Gemini-native reply. Its image is looked for in the documented order: <c>inlineData</c>, then a data URI in text, then a link in
/// text; whatever stands first in that order wins over what stands first in the reply.
/// </summary>
internal sealed class NativeReply(Func<ImageSpool?> newSpool) : ImageReply
{
    private ReplyItem? _item;
    private ReplyField _holds;

    public override void ObjectStarted(ReadOnlySpan<byte> path)
    {
        // Its parts are no list of images: together they hold one.
    }

    protected override ReplyField FieldAt(ReadOnlySpan<byte> path) => path switch
    {
        _ when path.SequenceEqual("candidates[].content.parts[].inlineData.data"u8) => ReplyField.ImageBase64,
        _ when path.SequenceEqual("candidates[].content.parts[].text"u8) => ReplyField.ImageText,
        _ when path.SequenceEqual("candidates[].finishReason"u8) => ReplyField.Refusal,
        _ when path.SequenceEqual("promptFeedback.blockReason"u8) => ReplyField.Refusal,
        _ when path.SequenceEqual("usageMetadata.promptTokenCount"u8) => ReplyField.InputTokens,
        _ when path.SequenceEqual("usageMetadata.candidatesTokenCount"u8) => ReplyField.OutputTokens,
        _ when path.SequenceEqual("usageMetadata.totalTokenCount"u8) => ReplyField.TotalTokens,
        _ => ErrorField.At(path),
    };

    protected override ImageSpool? BeginImage(ReplyField field)
    {
        // Inline data replaces an image from text; nothing replaces inline data.
        if (_holds == ReplyField.ImageBase64 || _holds == field)
        {
            return null;
        }

        _holds = field;
        _item ??= AddItem();
        return _item.Begin(newSpool);
    }

    protected override void TakeUrl(ReplyField field, string text)
    {
        if (_item is null && LinkInText.Find(text) is { } link)
        {
            _item = AddItem();
            _item.Url = link;
        }
    }
}
