using System;
using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Replies;

/// <summary>One image of a reply, as far as it was read.</summary>
internal sealed class ReplyItem
{
    public string? Url { get; set; }

    public string? MediaType { get; set; }

    public string? RevisedPrompt { get; set; }

    /// <summary>The bytes, when the reply holds them itself.</summary>
    public ImageSpool? Spool { get; private set; }

    /// <summary>Room for bytes that begin, in place of those that were there; null when nobody wants them.</summary>
    public ImageSpool? Begin(Func<ImageSpool?> newSpool)
    {
        Spool?.Restart();
        return Spool ??= newSpool();
    }
}
