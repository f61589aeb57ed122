// wrong: response_format in two requests of one document, one inside a lambda
// ids: CRZ1001 CRZ1001
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class ParallelRequests
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var route = Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations";
        var tasks = new[] { "a red kite", "a blue kite" }
            .Select(async prompt => await LinkAsync(await http.PostAsJsonAsync(route, new { model = "gpt-image-2", prompt, response_format = "url" })));
        var links = await Task.WhenAll(tasks);
        links = [.. links, await LinkAsync(await http.PostAsJsonAsync(route, new { response_format = "url", prompt = "two kites", model = "gpt-image-2" }))];
        foreach (var link in links)
        {
            await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        }

        return links.Length == 3 ? 0 : 1;

        static async Task<string> LinkAsync(HttpResponseMessage response)
        {
            var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
            return reply.GetProperty("data")[0].GetProperty("url").GetString()!;
        }
    }
}
