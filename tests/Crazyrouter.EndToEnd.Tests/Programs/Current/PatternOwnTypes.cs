// wrong: own types of a chat's reply taken apart by one pattern
// ids: CRZ2001
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class PatternOwnTypes
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private sealed record Reply(Choice[] Choices);

    private sealed record Choice(Message Message);

    private sealed record Message(Part[] Content);

    private sealed record Part(string Type, Link? ImageUrl);

    private sealed record Link(string Url);

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")! + "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync("chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "a stag" } } });
        var reply = await response.Content.ReadFromJsonAsync<Reply>(Options);
        if (reply is { Choices: [{ Message.Content: [{ ImageUrl.Url: { } url }, ..] }, ..] })
        {
            using var media = new HttpClient();
            await File.WriteAllBytesAsync(args[0], await media.GetByteArrayAsync(url));
            return 0;
        }

        Console.Error.WriteLine("no image");
        return 1;
    }
}
