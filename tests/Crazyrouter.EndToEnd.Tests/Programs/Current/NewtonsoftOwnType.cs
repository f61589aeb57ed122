// wrong: a style and a quality of other models in a type with JsonProperty names
// ids: CRZ1003 CRZ1003
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class NewtonsoftOwnType
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var settings = new Settings
        {
            Model = "gpt-image-2",
            Prompt = "a piano",
            Style = "vivid",
            Quality = "standard",
        };
        var content = new StringContent(JsonConvert.SerializeObject(settings), Encoding.UTF8, "application/json");
        var response = await http.PostAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", content);
        dynamic reply = JObject.Parse(await response.Content.ReadAsStringAsync());
        string link = reply.data[0].url;
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }

    [JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
    private sealed class Settings
    {
        [JsonProperty("model")]
        public required string Model { get; init; }

        [JsonProperty("prompt")]
        public required string Prompt { get; init; }

        [JsonProperty("style")]
        public string? Style { get; init; }

        [JsonProperty("quality")]
        public string? Quality { get; init; }
    }
}
