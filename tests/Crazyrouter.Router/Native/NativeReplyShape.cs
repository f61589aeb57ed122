namespace Crazyrouter.Router.Native;

/// <summary>Where a Gemini-native reply carries its image.</summary>
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
