namespace Crazyrouter.Images.Replies;

/// <summary>What a text or number of a reply is to us.</summary>
internal enum ReplyField
{
    None,

    /// <summary>The image in base64.</summary>
    ImageBase64,

    /// <summary>A link, or a data URI with the image inside.</summary>
    ImageUrl,

    /// <summary>Text that may hold the image as a data URI or a link.</summary>
    ImageText,
    MediaType,
    RevisedPrompt,
    OutputFormat,
    InputTokens,
    OutputTokens,
    TotalTokens,
    ErrorMessage,
    ErrorType,
    ErrorCode,
    ErrorParameter,

    /// <summary>Why there is no image.</summary>
    Refusal,
}
