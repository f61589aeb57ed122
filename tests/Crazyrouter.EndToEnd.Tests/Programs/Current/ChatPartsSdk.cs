// wrong: image parts read from a chat reply of the SDK
// ids: CRZ2001
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class ChatPartsSdk
{
    public static async Task<int> Main(string[] args)
    {
        var chat = new ChatClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        ChatCompletion completion = await chat.CompleteChatAsync("Draw a polar bear");
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(completion.Content[0].ImageUri));
        return 0;
    }
}
