// wrong: response_format in a text put together from constants
// ids: CRZ1001
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class ConcatenatedConstants
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = "{" +
            "\"model\": \"" + Names.Model + "\"," +
            "\"prompt\": \"a clock tower\"," +
            "\"response_format\": \"url\"" +
            "}";
        var link = await AskAsync(http, body);
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }

    private static async Task<string> AskAsync(HttpClient http, string body)
    {
        var reply = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(body, Encoding.UTF8, "application/json"));
        return JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("data")[0].GetProperty("url").GetString()!;
    }

    private static class Names
    {
        public const string Model = "gpt-image-2";
    }
}
