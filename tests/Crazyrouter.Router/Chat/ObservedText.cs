using System;
using System.Security.Cryptography;
using System.Text.Json;

namespace Crazyrouter.Router.Chat;

/// <summary>
/// What <c>gpt-image-2</c> answers in a chat: Markdown around a parameter block, an id and a preview link, for people to look at.
/// </summary>
internal static class ObservedText
{
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
            >   "prompt": {{JsonSerializer.Serialize(request.Prompt)}},
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
