// wrong: image parts read from a chat reply with JsonNode
// ids: CRZ2001
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class ChatPartsNode
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY") } } };
        var prompt = args.Length > 1 ? args[1] : "a mountain lake";
        var body = new JsonObject
        {
            ["model"] = "gpt-image-2",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }),
        };
        using var response = await http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions", body);
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        var url = (string?)reply?["choices"]?[0]?["message"]?["content"]?[0]?["image_url"]?["url"];
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
