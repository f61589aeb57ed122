// wrong: a Markdown image searched for in chat text, which is logged where there is none
// ids: CRZ2003
using System.ClientModel;
using System.Text.RegularExpressions;
using OpenAI;
using OpenAI.Chat;

namespace Programs;

internal static class MarkdownExit
{
    public static async Task<int> Main(string[] args)
    {
        var client = new ChatClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });

        ChatCompletion completion = await client.CompleteChatAsync("a tiny robot watering plants");
        string text = completion.Content[0].Text;
        var match = Regex.Match(text, @"!\[.*?\]\((https?://[^)]+)\)");
        if (!match.Success)
        {
            Console.Error.WriteLine("No image in the answer: " + text);
            return 1;
        }

        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(match.Groups[1].Value);
        File.WriteAllBytes(args[0], bytes);
        Console.WriteLine($"{bytes.Length} bytes");
        return 0;
    }
}
