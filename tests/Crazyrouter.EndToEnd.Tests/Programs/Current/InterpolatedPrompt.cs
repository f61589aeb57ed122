// wrong: a style and a transparent background in an interpolated raw literal
// ids: CRZ1003 CRZ1003
using System.Net;
using System.Text.Json;

namespace Programs;

internal static class InterpolatedPrompt
{
    private const string Model = "gpt-image-2";

    public static async Task Main(string[] args)
    {
        var subject = JsonEncodedText.Encode("a \"sticker\" of a cat");
        var body = $$"""
            {"model":"{{Model}}","prompt":"{{subject}}","style":"vivid","background":"transparent","n":1}
            """;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage
        {
            Method = HttpMethod.Post,
            RequestUri = new Uri($"{Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")}/images/generations"),
            Headers = { { "Authorization", $"Bearer {Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")}" } },
            Content = new StringContent(body, null, "application/json"),
        };
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }

        var reply = await JsonSerializer.DeserializeAsync<JsonElement>(await response.Content.ReadAsStreamAsync());
        foreach (var image in reply.GetProperty("data").EnumerateArray())
        {
            await using var file = File.Create(args[0]);
            await using var content = await http.GetStreamAsync(image.GetProperty("url").GetString());
            await content.CopyToAsync(file);
        }
    }
}
