// wrong: Nano Banana through the Images API with RestSharp and Newtonsoft
// ids: CRZ3001
using Newtonsoft.Json.Linq;
using RestSharp;

namespace Programs;

internal static class BananaRestSharp
{
    public static async Task<int> Main(string[] args)
    {
        using var client = new RestClient(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!);
        var request = new RestRequest("images/generations", Method.Post);
        request.AddHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        request.AddStringBody(
            new JObject { ["model"] = "gemini-2.5-flash-image", ["prompt"] = "a lemon", ["n"] = 1 }.ToString(), ContentType.Json);
        var response = await client.ExecuteAsync(request);
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync((string?)JObject.Parse(response.Content!)["data"]![0]!["url"]));
        return 0;
    }
}
