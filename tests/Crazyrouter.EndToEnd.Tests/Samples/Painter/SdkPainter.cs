using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace Painter;

public sealed class SdkPainter(Uri router, string key)
{
    private readonly ImageClient _images = new("gpt-image-2", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = router });

    public async Task<Uri> DrawAsync()
    {
        GeneratedImage image = await _images.GenerateImageAsync("a harbour at night", new ImageGenerationOptions
        {
            Size = GeneratedImageSize.W1024xH1024,
            ResponseFormat = GeneratedImageFormat.Uri,
        });
        return image.ImageUri;
    }
}
