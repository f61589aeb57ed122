// wrong: a service that is given its client cuts the preview link out of chat text, and says what it did not find
// ids: CRZ2003
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class InjectedPreview
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/") };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var link = await new Bot(http).AskAsync("a windmill");
        await File.WriteAllBytesAsync(args[0], await new HttpClient().GetByteArrayAsync(link));
        return 0;
    }

    private sealed class Bot(HttpClient http)
    {
        private const string Marker = "Data Preview:";

        public async Task<string> AskAsync(string prompt)
        {
            using var response = await http.PostAsJsonAsync("chat/completions", new { model = "gpt-image-2", messages = new object[] { new { role = "user", content = prompt } } });
            response.EnsureSuccessStatusCode();
            var json = await response.Content.ReadFromJsonAsync<JsonElement>();
            var text = json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
            var at = text.IndexOf(Marker, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new FormatException("There is no preview in: " + text);
            }

            return text[(at + Marker.Length)..].Trim().Split('\n')[0];
        }
    }
}
