// wrong: an image part of a chat reply, whose bytes are taken where they are there and its link where not
// ids: CRZ2001 CRZ2001
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class ChatEitherPart
{
    public static async Task<int> Main(string[] args)
    {
        var chat = new ChatClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        var messages = new List<ChatMessage>();
        messages.Add(new SystemChatMessage("Draw in charcoal."));
        messages.Add(new UserChatMessage("a lifeboat station"));
        ChatCompletion completion = await chat.CompleteChatAsync(messages);
        var part = completion.Content.First(one => one.Kind == ChatMessageContentPartKind.Image);
        byte[] bytes;
        if (part.ImageBytes != null)
        {
            bytes = part.ImageBytes.ToArray();
        }
        else
        {
            using var http = new HttpClient();
            bytes = await http.GetByteArrayAsync(part.ImageUri);
        }

        await File.WriteAllBytesAsync(args[0], bytes);
        return 0;
    }
}
