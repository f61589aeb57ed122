// wrong: one method sends all bodies; its caller reads image parts into classes of its own
// ids: CRZ2001
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Programs;

internal static class WrappedPost
{
    public static async Task<int> Main(string[] args)
    {
        var gateway = new Gateway(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!, Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!);
        var url = await gateway.DrawAsync("a snail");
        using var plain = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await plain.GetByteArrayAsync(url));
        return 0;
    }

    private sealed class Gateway
    {
        private readonly HttpClient _client = new();
        private readonly string _root;

        public Gateway(string root, string key)
        {
            _root = root.TrimEnd('/');
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        public async Task<T> PostAsync<T>(string path, object body)
        {
            var response = await _client.PostAsync(_root + path, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<T>(text)! : throw new InvalidOperationException(text);
        }

        public async Task<string> DrawAsync(string what)
        {
            var reply = await PostAsync<Reply>("/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "Draw: " + what } } });
            return reply.Choices[0].Message.Content[0].ImageUrl!.Url!;
        }
    }

    private sealed class Reply { [JsonPropertyName("choices")] public Choice[] Choices { get; set; } = []; }

    private sealed class Choice { [JsonPropertyName("message")] public Said Message { get; set; } = new(); }

    private sealed class Said { [JsonPropertyName("content")] public Part[] Content { get; set; } = []; }

    private sealed class Part { [JsonPropertyName("image_url")] public Link? ImageUrl { get; set; } }

    private sealed class Link { [JsonPropertyName("url")] public string? Url { get; set; } }
}
