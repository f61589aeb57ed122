// wrong: response_format in a body given to the SDK's protocol method
// ids: CRZ1001
using System.ClientModel;
using System.Text.Json;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class SdkProtocol
{
    public static async Task<int> Main(string[] args)
    {
        ImageClient images = new(
            model: "gpt-image-2",
            credential: new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            options: new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        using var content = BinaryContent.Create(BinaryData.FromObjectAsJson(new
        {
            model = "gpt-image-2",
            prompt = "a hedgehog",
            response_format = "b64_json",
        }));
        var result = await images.GenerateImagesAsync(content);
        using var reply = JsonDocument.Parse(result.GetRawResponse().Content);
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
