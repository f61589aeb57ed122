// wrong: base64 of several images, asked for with the SDK's protocol method and read with LINQ
// ids: CRZ1001 CRZ1003 CRZ1006
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class ProtocolBytes
{
    public static async Task<int> Main(string[] args)
    {
        var client = new ImageClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var count = 2;
        var content = BinaryContent.Create(BinaryData.FromObjectAsJson(new
        {
            model = "gpt-image-2",
            prompt = $"tile number {count}",
            n = count,
            response_format = "b64_json",
            background = "transparent",
        }));
        ClientResult result = await client.GenerateImagesAsync(content, new RequestOptions { CancellationToken = source.Token });
        using var reply = JsonDocument.Parse(result.GetRawResponse().Content);
        var all = reply.RootElement.GetProperty("data").EnumerateArray().Select(d => d.GetProperty("b64_json").GetBytesFromBase64()).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            File.WriteAllBytes(i == 0 ? args[0] : args[0] + "." + i, all[i]);
        }

        return all.Length == count ? 0 : 1;
    }
}
