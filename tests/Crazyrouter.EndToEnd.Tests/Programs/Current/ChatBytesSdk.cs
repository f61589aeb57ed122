// wrong: image bytes read from a chat reply of the SDK, with messages and no async
// ids: CRZ2001
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class ChatBytesSdk
{
    public static int Main(string[] args)
    {
        var client = new OpenAIClient(
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        ChatCompletion completion = client.GetChatClient("gpt-4o").CompleteChat(new UserChatMessage("a pair of ice skates"));
        File.WriteAllBytes(args[0], completion.Content[0].ImageBytes.ToArray());
        return 0;
    }
}
