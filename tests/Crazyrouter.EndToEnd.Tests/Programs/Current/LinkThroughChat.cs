// wrong: an image asked through the chat route, whose text is taken for the image's link
// ids: CRZ2002
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class LinkThroughChat
{
    public static async Task<int> Main(string[] args)
    {
        var client = new OpenAIClient(
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        ChatCompletion completion = await client.GetChatClient("gpt-image-2").CompleteChatAsync("a windmill at dusk");
        var link = completion.Content[0].Text.Trim();
        Console.WriteLine($"The image is at {link}.");

        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
