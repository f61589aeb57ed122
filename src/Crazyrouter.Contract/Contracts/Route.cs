namespace Crazyrouter.Contracts;

/// <summary>The router's ways in, as far as images are concerned.</summary>
internal enum Route
{
    /// <summary>A path the contract does not speak of.</summary>
    Unknown,

    /// <summary><c>/v1/chat/completions</c>.</summary>
    ChatCompletions,

    /// <summary><c>/v1/images/generations</c>.</summary>
    ImageGenerations,

    /// <summary><c>/v1/images/edits</c>.</summary>
    ImageEdits,

    /// <summary>The Gemini-native <c>/v1beta/models/{model}:generateContent</c>.</summary>
    GenerateContent,
}
