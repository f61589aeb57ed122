// wrong: a style, a size the model does not make and a format, set one by one on the SDK's options
// ids: CRZ1001 CRZ1003 CRZ1004
using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class SdkFromOpenAIClient
{
    public static int Main(string[] args)
    {
        var client = new OpenAIClient(
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        var options = new ImageGenerationOptions { Style = GeneratedImageStyle.Vivid };
        options.Size = GeneratedImageSize.W512xH512;
        options.ResponseFormat = GeneratedImageFormat.Uri;
        var images = client.GetImageClient("gpt-image-2").GenerateImages("a heron", 1, options);
        using var http = new HttpClient();
        File.WriteAllBytes(args[0], http.GetByteArrayAsync(images.Value[0].ImageUri).Result);
        return 0;
    }
}
