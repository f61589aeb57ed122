// wrong: a size and a quality sent to a Grok image model
// ids: CRZ1007 CRZ1007
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class GrokPoster
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
            new Dictionary<string, object> { { "model", "grok-imagine-image" }, { "prompt", "a rocket" }, { "size", "1792x1024" }, { "quality", "hd" } });
        var reply = await response.Content.ReadFromJsonAsync<JsonNode>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply!["data"]![0]!["url"]!.ToString()));
        return 0;
    }
}
