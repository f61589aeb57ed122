// wrong: the text of a chat's message, asked for with nodes, downloaded as if it were a link
// ids: CRZ2002
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class NodeLinkThroughChat
{
    public static async Task<int> Main(string[] args)
    {
        var prompt = args.Skip(5).FirstOrDefault() ?? "a bowl of ramen";
        using var http = new HttpClient { BaseAddress = new Uri(new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!), "/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));

        var response = await http.PostAsJsonAsync("/v1/chat/completions", new JsonObject
        {
            ["model"] = "gpt-image-2",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }),
        });
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var imageUrl = reply["choices"]![0]!["message"]!["content"]!.GetValue<string>();

        var bytes = await http.GetByteArrayAsync(imageUrl);
        await File.WriteAllBytesAsync(args[0], bytes);
        Console.WriteLine($"{bytes.Length} bytes");
        return 0;
    }
}
