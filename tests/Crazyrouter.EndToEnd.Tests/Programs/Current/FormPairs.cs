// wrong: response_format and a style among the pairs of a url-encoded form
// ids: CRZ1001 CRZ1003
using System.Net.Http.Headers;
using System.Text.Json;

namespace Programs;

internal static class FormPairs
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var form = new FormUrlEncodedContent(
        [
            new KeyValuePair<string, string>("model", "gpt-image-2"),
            new KeyValuePair<string, string>("prompt", "a windmill"),
            new KeyValuePair<string, string>("style", "natural"),
            new KeyValuePair<string, string>("response_format", "url"),
        ]);
        using var response = await http.PostAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", form);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
