using System;
using Crazyrouter.Images.Content;
using Crazyrouter.Images.Download;
using Crazyrouter.Images.Errors;
using Crazyrouter.Images.Replies;
using Crazyrouter.Images.Transport;

namespace Crazyrouter.Images.Streaming;

/// <summary>Makes an update of a server-sent event's data; its image is decoded from the event itself, no text of it is made.</summary>
internal sealed class EventParser(OpenReply open, long maxImageBytes, string? requestedFormat, ImageDownloader downloader)
{
    /// <summary>The update; null for events that bring no image.</summary>
    /// <exception cref="CrazyrouterException">The event is an error.</exception>
    /// <exception cref="UnusableReplyException">The image in it is none.</exception>
    /// <exception cref="FormatException">The data is no JSON.</exception>
    public ImageUpdate? Parse(string type, ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        using var read = new StreamEvent(() => new MemorySpool(maxImageBytes));
        var reader = new JsonStreamReader(read);
        reader.Feed(data);
        reader.Complete();
        if (!read.Error.IsEmpty)
        {
            throw RouterFailure.OfErrorInside(open.Response, read.Error);
        }

        if (read.Items is not [{ } item, ..] || (item.Spool is null && item.Url is null))
        {
            return null;
        }

        var image = ReplyImages.Of(read, requestedFormat, downloader)[0];
        var isPartial = read.PartialIndex is not null || type.EndsWith("partial_image", StringComparison.Ordinal);
        return isPartial
            ? new ImageUpdate(image, read.PartialIndex ?? 0)
            : new ImageUpdate(image, partialIndex: null) { Usage = ReplyImages.UsageOf(read) };
    }
}
