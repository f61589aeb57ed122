// wrong: no image asked for, and response_format, in an anonymous object
// ids: CRZ1001 CRZ1005
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class AnonymousPoster
{
    public static async Task<int> Main(string[] args)
    {
        var prompt = "a lighthouse in fog";
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")) } };
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
            new
            {
                model = "gpt-image-2",
                prompt,
                n = 0, // the default
                response_format = "url",
            });
        var reply = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        if (!reply.TryGetProperty("data", out var data) || data.GetArrayLength() == 0)
        {
            return 1;
        }

        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(data[0].GetProperty("url").GetString()));
        return 0;
    }
}
