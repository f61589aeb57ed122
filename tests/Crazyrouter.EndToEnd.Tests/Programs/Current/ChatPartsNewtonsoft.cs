// wrong: image parts read from a chat reply with JObject indexers
// ids: CRZ2001
using System.Text;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class ChatPartsNewtonsoft
{
    public static async Task<int> Main(string[] args)
    {
        var body = new JObject
        {
            ["model"] = "gpt-4o",
            ["messages"] = new JArray { new JObject { ["role"] = "user", ["content"] = "a yellow submarine" } },
        };
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions", new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
        var json = JObject.Parse(await response.Content.ReadAsStringAsync());
        string url = json["choices"]![0]!["message"]!["content"]![0]!["image_url"]!["url"]!.ToString();
        var bytes = await http.GetByteArrayAsync(url);
        await File.WriteAllBytesAsync(args[0], bytes);
        return bytes.Length > 0 ? 0 : 1;
    }
}
