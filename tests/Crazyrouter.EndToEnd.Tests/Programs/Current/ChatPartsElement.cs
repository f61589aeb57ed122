// wrong: image parts read from a chat reply with JsonElement
// ids: CRZ2001
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class ChatPartsElement
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = JsonSerializer.Serialize(new
        {
            model = "gpt-4o",
            messages = new[] { new { role = "user", content = "Draw a castle on a hill" } },
        });
        using var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var url = document.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetProperty("url").GetString();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
