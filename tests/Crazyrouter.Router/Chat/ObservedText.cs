using System;
using System.Security.Cryptography;

namespace Crazyrouter.Router.Chat;

/// <summary>
/// What <c>gpt-image-2</c> answers in a chat: Markdown around a parameter block, an id and a preview link, for people to look at.
/// </summary>
internal static class ObservedText
{
    /// <summary>The family that answers so.</summary>
    public const string Family = "gpt-image";

    public static string Of(Exchange exchange, ChatRequest request)
    {
        var id = RandomNumberGenerator.GetHexString(24, lowercase: true);

        // The documented link is https; the media port speaks http only, so a program that scrapes this link fails here, and offline.
        var preview = new UriBuilder(exchange.Gateway.Pictures.Address) { Scheme = "https", Path = "/preview/" + id };
        return $$"""
            > **Image generation**
            >
            > ```json
            > {
            >   "prompt": {{System.Text.Json.JsonSerializer.Serialize(request.Prompt)}},
            >   "size": "1024x1024",
            >   "quality": "auto",
            >   "n": 1
            > }
            > ```

            ID: `{{id}}`

            Data Preview: {{preview.Uri.AbsoluteUri}}
            """;
    }
}
