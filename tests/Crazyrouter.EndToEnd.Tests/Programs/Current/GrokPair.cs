// wrong: two images asked of a model that makes one
// ids: CRZ1007
// draws already
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class GrokPair
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = @"{ ""model"": ""grok-4-image"", ""prompt"": ""twins"", ""n"": 2, ""response_format"": ""url"" }";
        using var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(body, Encoding.UTF8, "application/json"));
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        foreach (var (item, number) in reply.RootElement.GetProperty("data").EnumerateArray().Select((item, number) => (item, number)))
        {
            await File.WriteAllBytesAsync(number == 0 ? args[0] : args[0] + number, await http.GetByteArrayAsync(item.GetProperty("url").GetString()));
        }

        return 0;
    }
}
