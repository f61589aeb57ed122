// wrong: Nano Banana through the Images API, with parameters of its own
// ids: CRZ3001
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class BananaAnonymous
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
            new { model = "nano-banana-2", prompt = "a bowl of fruit" });
        var reply = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
