// Asks Crazyrouter for two images: a harbour by HttpClient, a lighthouse by the OpenAI SDK.
using System.ClientModel;
using System.Net.Http.Json;
using System.Text.Json;
using OpenAI;
using OpenAI.Images;

var router = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") ?? "https://cn.crazyrouter.com/v1");
var key = Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY") ?? throw new("CRAZYROUTER_API_KEY is not set.");
return await SaveAsync("harbour.png", HarbourAsync) + await SaveAsync("lighthouse.png", LighthouseAsync);

async Task<Uri> HarbourAsync()
{
    using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
    using var reply = await http.PostAsJsonAsync($"{router}/images/generations", new
    {
        model = "gpt-image-2",
        prompt = "a harbour at dawn",
        response_format = "url",
    });
    var json = await reply.Content.ReadFromJsonAsync<JsonElement>();
    return reply.IsSuccessStatusCode
        ? new Uri(json.GetProperty("data")[0].GetProperty("url").GetString()!)
        : throw new($"HTTP {(int)reply.StatusCode}: {json.GetProperty("error").GetProperty("message")}");
}

async Task<Uri> LighthouseAsync()
{
    var images = new ImageClient("gpt-image-2", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = router });
    GeneratedImage image = await images.GenerateImageAsync("a lighthouse at night", new ImageGenerationOptions
    {
        Size = GeneratedImageSize.W1024xH1024,
        ResponseFormat = GeneratedImageFormat.Uri,
    });
    return image.ImageUri;
}

async Task<int> SaveAsync(string path, Func<Task<Uri>> draw)
{
    try
    {
        using var media = new HttpClient();
        await File.WriteAllBytesAsync(path, await media.GetByteArrayAsync(await draw()));
        Console.WriteLine(Path.GetFullPath(path));
        return 0;
    }
    catch (Exception failure)
    {
        Console.WriteLine($"{path}: {failure.Message.ReplaceLineEndings(" ")}");
        return 1;
    }
}
