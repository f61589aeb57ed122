// wrong: a service that is given its client reads image parts into records of its own, and throws an exception of its own
// ids: CRZ2001
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Programs;

internal static class InjectedOwnTypes
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        await File.WriteAllBytesAsync(args[0], await new Covers(http).CreateAsync("The Long Quay", CancellationToken.None));
        return 0;
    }

    private sealed class CoverException(string message) : Exception(message);

    private sealed class Covers(HttpClient http)
    {
        public async Task<byte[]> CreateAsync(string title, CancellationToken token)
        {
            var request = new Request { Model = "gpt-4o", Messages = [new Said("system", "You paint covers."), new Said("user", $"A cover for {title}")] };
            using var response = await http.PostAsJsonAsync("chat/completions", request, token);
            if (!response.IsSuccessStatusCode)
            {
                throw new CoverException($"The router answered {(int)response.StatusCode}.");
            }

            var reply = await response.Content.ReadFromJsonAsync<Reply>(token);
            var part = reply!.Choices[0].Message.Content.First(part => part.Type == "image_url");
            return await http.GetByteArrayAsync(part.ImageUrl!.Url, token);
        }
    }

    private sealed class Request
    {
        [JsonPropertyName("model")] public required string Model { get; init; }

        [JsonPropertyName("messages")] public required List<Said> Messages { get; init; }
    }

    private sealed record Said([property: JsonPropertyName("role")] string Role, [property: JsonPropertyName("content")] string Content);

    private sealed record Reply([property: JsonPropertyName("choices")] List<Choice> Choices);

    private sealed record Choice([property: JsonPropertyName("message")] Message Message);

    private sealed record Message([property: JsonPropertyName("content")] List<Part> Content);

    private sealed record Part([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("image_url")] Link? ImageUrl);

    private sealed record Link([property: JsonPropertyName("url")] string Url);
}
