// wrong: image parts read from a chat reply of the SDK; what is done without one must stay
// ids: CRZ2001
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class SdkNoPicture
{
    public static async Task<int> Main(string[] args)
    {
        var chat = new ChatClient(
            "gpt-4o",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        var messages = new List<ChatMessage>();
        messages.Add(new SystemChatMessage("Draw in ink."));
        messages.Add(new UserChatMessage($"A harbour, {args.Length} boats"));
        ChatCompletion completion = await chat.CompleteChatAsync(messages);
        foreach (var part in completion.Content)
        {
            if (part.Kind == ChatMessageContentPartKind.Image)
            {
                await File.WriteAllBytesAsync(args[0], part.ImageBytes.ToArray());
                return 0;
            }
        }

        Console.Error.WriteLine("the model drew nothing");
        return 1;
    }
}
