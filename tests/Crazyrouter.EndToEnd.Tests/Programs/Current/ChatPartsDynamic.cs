// wrong: image parts read from a chat reply through dynamic
// ids: CRZ2001
using System.Text;
using Newtonsoft.Json;

namespace Programs;

internal static class ChatPartsDynamic
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        const string body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"a green door\"}]}";
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
        dynamic reply = JsonConvert.DeserializeObject(await response.Content.ReadAsStringAsync())!;
        string url = reply.choices[0].message.content[0].image_url.url;
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
