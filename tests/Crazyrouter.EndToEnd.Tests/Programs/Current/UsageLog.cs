// wrong: a chat's usage is printed, and its picture read
// ids: CRZ2001
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class UsageLog
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions", new
        {
            model = "gpt-image-2",
            messages = new[] { new { role = "user", content = "a hare" } },
            max_tokens = 2000,
        });
        response.EnsureSuccessStatusCode();
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Console.WriteLine($"{reply["model"]} used {(int)reply["usage"]!["total_tokens"]!} tokens");
        var url = (string)reply["choices"]![0]!["message"]!["content"]![0]!["image_url"]!["url"]!;
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
