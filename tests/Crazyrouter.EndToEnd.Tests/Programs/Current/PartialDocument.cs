// wrong: partial images asked for, though the reply is read as one document
// ids: CRZ1005
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class PartialDocument
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new
        {
            model = "gpt-image-2",
            prompt = "a comet",
            partial_images = 2,
        });
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var url = json.RootElement.GetProperty("data").EnumerateArray().Select(x => x.GetProperty("url").GetString()).Single();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
