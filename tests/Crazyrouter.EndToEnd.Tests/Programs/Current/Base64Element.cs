// wrong: base64 read from the reply
// ids: CRZ1006
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class Base64Element
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.PostAsJsonAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new { model = "gpt-image-2", prompt = "a compass" });
        response.EnsureSuccessStatusCode();
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var base64 = reply.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetString()!;
        await File.WriteAllBytesAsync(args[0], Convert.FromBase64String(base64));
        return 0;
    }
}
