// wrong: response_format in a JObject
// ids: CRZ1001
using System.Text;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class NewtonsoftObject
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = new JObject(
            new JProperty("model", "gpt-image-2"),
            new JProperty("prompt", "a violin"),
            new JProperty("response_format", "url"));
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
        var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply["data"]![0]!.Value<string>("url")));
        return 0;
    }
}
