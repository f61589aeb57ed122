// wrong: a Nano Banana model on the images route, whose base64 is asked for, waited for and decoded
// ids: CRZ3001
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Programs;

internal static class BananaNode
{
    public static async Task<int> Main(string[] args)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        try
        {
            var reply = await http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new
            {
                model = "nano-banana",
                prompt = "a cactus with a hat",
                size = "1024x1536",
                response_format = "b64_json",
            });
            var node = await reply.Content.ReadFromJsonAsync<JsonNode>();
            var b64 = node?["data"]?[0]?["b64_json"]?.GetValue<string>();
            if (b64 == null)
            {
                Console.Error.WriteLine("Failed: " + node?["error"]?["message"]);
                return 1;
            }

            File.WriteAllBytes(args[0], Convert.FromBase64String(b64));
            return 0;
        }
        catch (HttpRequestException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 2;
        }
    }
}
