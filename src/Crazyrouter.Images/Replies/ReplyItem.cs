using Crazyrouter.Images.Content;

namespace Crazyrouter.Images.Replies;

/// <summary>One image of a reply, as far as it was read.</summary>
internal sealed class ReplyItem
{
    public string? Url { get; set; }

    public string? MediaType { get; set; }

    public string? RevisedPrompt { get; set; }

    /// <summary>The bytes, when the reply holds them itself.</summary>
    public ImageSpool? Spool { get; set; }
}
