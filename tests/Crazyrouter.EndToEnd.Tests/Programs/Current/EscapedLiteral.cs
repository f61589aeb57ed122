// wrong: a size the model does not make, and response_format, in an escaped literal
// ids: CRZ1001 CRZ1004
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Programs;

internal sealed class EscapedLiteral(HttpClient http)
{
    private static readonly Uri Router = new(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")! + "/");

    public static int Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = Router };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        File.WriteAllBytes(args[0], new EscapedLiteral(http).Draw());
        return 0;
    }

    private byte[] Draw()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "images/generations")
        {
            Content = new StringContent("{\"model\":\"gpt-image-2\",\"prompt\":\"an icon of a fox\",\"size\":\"512x512\",\"response_format\":\"b64_json\"}"),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        using var response = http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var reply = JsonNode.Parse(reader.ReadToEnd())!;
        return http.GetByteArrayAsync((string)reply["data"]![0]!["url"]!).GetAwaiter().GetResult();
    }
}
