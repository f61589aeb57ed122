// wrong: response_format in a raw string literal
// ids: CRZ1001
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class RawLiteralPoster
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));

        // One poster a day.
        const string body = """
            {
              "model": "gpt-image-2",
              "prompt": "a poster for a jazz concert",
              "response_format": "url",
              "size": "1024x1536"
            }
            """;
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
            new StringContent(body, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();

        using var reply = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        var link = reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
