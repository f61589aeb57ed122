// wrong: image options of Microsoft.Extensions.AI ask for data, and the data is read
// ids: CRZ1001 CRZ1005 CRZ1006
using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Programs;

internal static class ExtensionsBytes
{
    public static async Task<int> Main(string[] args)
    {
#pragma warning disable MEAI001, OPENAI001
        using var generator = new OpenAI.Images.ImageClient(
                "gpt-image-2",
                new ApiKeyCredential(Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")!),
                new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!) })
            .AsIImageGenerator();
        var response = await generator.GenerateAsync(
            new ImageGenerationRequest("a pixel castle"),
            new ImageGenerationOptions { ModelId = "gpt-image-2", Count = 11, ResponseFormat = ImageGenerationResponseFormat.Data });
#pragma warning restore MEAI001, OPENAI001
        var image = response.Contents.OfType<DataContent>().First();
        await File.WriteAllBytesAsync(args[0], image.Data.ToArray());
        Console.WriteLine($"{image.Data.Length} bytes");
        return 0;
    }
}
