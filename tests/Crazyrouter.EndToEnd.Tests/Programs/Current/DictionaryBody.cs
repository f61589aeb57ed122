// wrong: a quality and an output format of other models in a dictionary, one of them written later
// ids: CRZ1002 CRZ1003
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class DictionaryBody
{
    public static async Task<int> Main(string[] args)
    {
        var settings = new Dictionary<string, object?>
        {
            ["model"] = "gpt-image-2",
            ["prompt"] = "a market in the rain",
            ["output_format"] = "jpg",
            ["output_compression"] = 80,
        };
        if (args.Length > 0)
        {
            settings["quality"] = "standard";
        }

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var content = new StringContent(JsonSerializer.Serialize(settings), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations"), content);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var link = reply.RootElement.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("url").GetString()).First();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
