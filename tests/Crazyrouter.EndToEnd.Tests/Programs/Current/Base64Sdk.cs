// wrong: bytes asked for and read with the SDK
// ids: CRZ1001 CRZ1006
using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class Base64Sdk
{
    public static async Task<int> Main(string[] args)
    {
        var images = new ImageClient(
            "gpt-image-2",
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        GeneratedImage image = await images.GenerateImageAsync("a music box", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes });
        using var file = File.Create(args[0]);
        await file.WriteAsync(image.ImageBytes.ToArray());
        return 0;
    }
}
