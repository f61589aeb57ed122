// wrong: ResponseFormat and a transparent background in the SDK's options
// ids: CRZ1001 CRZ1003
using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class SdkOptions
{
    public static async Task<int> Main(string[] args)
    {
        var images = new ImageClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
#pragma warning disable OPENAI001
        var options = new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1536,
            ResponseFormat = GeneratedImageFormat.Uri,
            Background = GeneratedImageBackground.Transparent,
        };
#pragma warning restore OPENAI001
        GeneratedImage image = await images.GenerateImageAsync("a swan", options);
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(image.ImageUri));
        return 0;
    }
}
