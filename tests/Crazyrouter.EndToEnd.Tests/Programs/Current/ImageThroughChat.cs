// wrong: an image asked through the chat route; what reads the reply expects data[0].url
// ids: CRZ2002
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class ImageThroughChat
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions",
            new { model = "gpt-image-2", messages = new[] { new { role = "user", content = "a tall ship" } } });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        var link = reply.GetProperty("data")[0].GetProperty("url").GetString();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
