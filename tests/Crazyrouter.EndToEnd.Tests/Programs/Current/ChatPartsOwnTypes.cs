// wrong: image parts of a chat reply, read into types of the program's own
// ids: CRZ2001
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Programs;

internal static class ChatPartsOwnTypes
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions",
            new { model = "gpt-image-2", messages = new[] { new { role = "user", content = "a paper boat" } } });
        var reply = await response.Content.ReadFromJsonAsync<Reply>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply!.Choices[0].Message.Content[0].ImageUrl!.Url));
        return 0;
    }

    private sealed record Reply([property: JsonPropertyName("choices")] Choice[] Choices);

    private sealed record Choice([property: JsonPropertyName("message")] Message Message);

    private sealed record Message([property: JsonPropertyName("content")] Part[] Content);

    private sealed record Part([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("image_url")] Link? ImageUrl);

    private sealed record Link([property: JsonPropertyName("url")] string Url);
}
