// wrong: Nano Banana through the SDK's image client
// ids: CRZ3001
using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace Programs;

internal static class BananaSdk
{
    public static async Task<int> Main(string[] args)
    {
        var client = new OpenAIClient(
            new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
            new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) });
        var images = client.GetImageClient("gemini-3.1-flash-image-preview");
        GeneratedImage image = (await images.GenerateImageAsync("a peacock")).Value;
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(image.ImageUri));
        return 0;
    }
}
