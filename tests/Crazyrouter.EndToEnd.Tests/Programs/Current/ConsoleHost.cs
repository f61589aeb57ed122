// wrong: the console's host, reached through a proxy as in many companies
// ids: CRZ1008
// draws already
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class ConsoleHost
{
    private const string Route = "http://crazyrouter.com/v1/images/generations";

    public static async Task<int> Main(string[] args)
    {
        // The proxy is the test's router, whatever host is asked for.
        var proxy = new WebProxy(new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!).GetLeftPart(UriPartial.Authority));
        using var http = new HttpClient(new HttpClientHandler { Proxy = proxy });
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(Route, new { model = "gpt-image-2", prompt = "a door" });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        using var direct = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await direct.GetByteArrayAsync(reply.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
