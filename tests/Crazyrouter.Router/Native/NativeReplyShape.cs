namespace Crazyrouter.Router.Native;

/// <summary>
/// Where a Gemini-native reply carries its image. A request may choose: by the header <c>X-Router-Reply</c> or by a mark in brackets in its prompt,
/// either of <c>inline-data</c>, <c>data-uri</c>, <c>hosted-url</c>, <c>text-only</c>.
/// </summary>
public enum NativeReplyShape
{
    /// <summary>Base64 in <c>candidates[].content.parts[].inlineData</c>.</summary>
    InlineData,

    /// <summary>A <c>text</c> part that holds <c>![image](data:image/…;base64,…)</c>.</summary>
    DataUriInText,

    /// <summary>A <c>text</c> part that holds <c>![Image](https://…)</c>.</summary>
    HostedUrlInText,

    /// <summary>A <c>text</c> part that holds words only.</summary>
    TextOnly,
}
