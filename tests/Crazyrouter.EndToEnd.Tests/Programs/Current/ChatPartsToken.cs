// wrong: image parts looked for in a chat reply by a JSON path
// ids: CRZ2001
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class ChatPartsToken
{
    private static readonly HttpClient Http = new();

    public static async Task<int> Main(string[] args)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions");
        request.Headers.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")}");
        var body = new { model = "gpt-image-2", messages = new[] { new { role = "user", content = "a tram in Lisbon" } } };
        request.Content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        var reply = JToken.Parse(await response.Content.ReadAsStringAsync());
        var url = (string?)reply.SelectToken("choices[0].message.content[0].image_url.url");
        await File.WriteAllBytesAsync(args[0], await Http.GetByteArrayAsync(url));
        return 0;
    }
}
