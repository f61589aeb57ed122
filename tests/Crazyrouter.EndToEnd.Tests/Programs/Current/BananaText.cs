// wrong: Nano Banana Pro through the Images API, in text, with an aspect ratio and a resolution
// ids: CRZ3001
using System.Text;
using System.Text.Json.Nodes;

namespace Programs;

internal static class BananaText
{
    private const string Body = """
        {
          "model": "nano-banana-pro",
          "prompt": "a hummingbird",
          "aspect_ratio": "16:9",
          "resolution": "2K"
        }
        """;

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(Body, Encoding.UTF8, "application/json"));
        var link = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]![0]!["url"]!.GetValue<string>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
