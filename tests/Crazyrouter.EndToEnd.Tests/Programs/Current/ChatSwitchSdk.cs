// wrong: a switch over the kinds of a chat message's parts
// ids: CRZ2001
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class ChatSwitchSdk
{
    public static int Main(string[] args)
    {
        var chat = NewClient(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!, Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!).GetChatClient("gpt-4o");
        var messages = new List<ChatMessage>();
        messages.Add(new SystemChatMessage("Always answer with a picture."));
        messages.Add(new UserChatMessage("a stork on a chimney"));

        ChatCompletion completion = chat.CompleteChat(messages);
        foreach (ChatMessageContentPart part in completion.Content)
        {
            switch (part.Kind)
            {
                case ChatMessageContentPartKind.Text:
                    Console.WriteLine(part.Text);
                    break;
                case ChatMessageContentPartKind.Image:
                    File.WriteAllBytes(args[0], part.ImageBytes.ToArray());
                    return 0;
            }
        }

        return 1;
    }

    private static OpenAIClient NewClient(string key, string endpoint) =>
        new(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(endpoint) });
}
