// wrong: the preview link searched for in chat text by a regular expression
// ids: CRZ2003
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Programs;

internal static class PreviewLink
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions",
            new { model = "gpt-image-2", messages = new[] { new { role = "user", content = "a tea house" } } });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        var text = reply.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
        var match = Regex.Match(text, @"Data Preview: (https://\S+)");
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(match.Groups[1].Value));
        return 0;
    }
}
