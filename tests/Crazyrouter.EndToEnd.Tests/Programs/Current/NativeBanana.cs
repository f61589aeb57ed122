// wrong: a Nano Banana model that is offered for controlled testing only
// ids: CRZ3002
// draws already
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class NativeBanana
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!), "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        const string model = "nano-banana";
        using var response = await http.PostAsJsonAsync($"v1beta/models/{model}:generateContent", new
        {
            contents = new[] { new { role = "user", parts = new[] { new { text = "a banana" } } } },
            generationConfig = new { responseModalities = new[] { "IMAGE" } },
        });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        foreach (var part in reply.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts").EnumerateArray())
        {
            if (part.TryGetProperty("inlineData", out var data))
            {
                await File.WriteAllBytesAsync(args[0], data.GetProperty("data").GetBytesFromBase64());
                return 0;
            }
        }

        return 1;
    }
}
