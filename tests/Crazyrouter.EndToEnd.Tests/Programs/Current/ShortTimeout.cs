// wrong: a high quality under a timeout that is too short for it
// ids: CRZ1009
// router: slow
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class ShortTimeout
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new { model = "gpt-image-2", prompt = "a cathedral", quality = "high" });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
