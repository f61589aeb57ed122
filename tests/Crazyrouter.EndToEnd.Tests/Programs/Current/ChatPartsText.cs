// wrong: image parts read from a chat reply, the request written as text
// ids: CRZ2001
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class ChatPartsText
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsync("chat/completions", new StringContent(
            """{"model":"gpt-image-2","messages":[{"role":"user","content":"a snail on a leaf"}]}""", null, "application/json"));
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        var content = json.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
        var link = content[0].GetProperty("image_url").GetProperty("url").GetString()!;
        await using var file = File.Create(args[0]);
        await file.WriteAsync(await http.GetByteArrayAsync(link));
        return 0;
    }
}
