// wrong: a size that is no multiple of 16, and response_format added to a JsonObject
// ids: CRZ1001 CRZ1004
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class JsonObjectBody
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", $"Bearer {Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")}" } } };
        var body = new JsonObject
        {
            ["model"] = "gpt-image-2",
            ["prompt"] = "a bridge, wide",
            ["size"] = "1920x1080",
        };
        body.Add("response_format", "url");

        using var response = await http.PostAsync($"{Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")}/images/generations", JsonContent.Create(body));
        var reply = await response.Content.ReadFromJsonAsync<JsonNode>();
        var link = reply?["data"]?[0]?["url"]?.GetValue<string>() ?? throw new InvalidDataException(reply?.ToJsonString());
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
