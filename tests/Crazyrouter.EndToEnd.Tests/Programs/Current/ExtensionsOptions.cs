// wrong: a response format in the options of Microsoft.Extensions.AI
// ids: CRZ1001
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Programs;

internal static class ExtensionsOptions
{
    public static async Task<int> Main(string[] args)
    {
#pragma warning disable MEAI001
        using IImageGenerator generator = new RouterGenerator();
        var response = await generator.GenerateAsync(
            new ImageGenerationRequest("a badger"),
            new ImageGenerationOptions { ModelId = "gpt-image-2", Count = 1, ResponseFormat = ImageGenerationResponseFormat.Uri });
#pragma warning restore MEAI001
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(response.Contents.OfType<UriContent>().First().Uri));
        return 0;
    }

    /// <summary>Sends what the options say, under the names of the Images API.</summary>
#pragma warning disable MEAI001
    private sealed class RouterGenerator : IImageGenerator
    {
        private readonly HttpClient _http = new() { DefaultRequestHeaders = { Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")) } };

        public async Task<ImageGenerationResponse> GenerateAsync(
            ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            var body = new Dictionary<string, object?>();
            Put("prompt", request.Prompt);
            Put("model", options?.ModelId);
            Put("n", options?.Count);
            Put("output_format", options?.MediaType?.Replace("image/", ""));
            Put("response_format", options?.ResponseFormat switch
            {
                ImageGenerationResponseFormat.Uri => "url",
                ImageGenerationResponseFormat.Data => "b64_json",
                _ => null,
            });
            using var response = await _http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", body, cancellationToken);
            var reply = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return new ImageGenerationResponse([new UriContent(reply.GetProperty("data")[0].GetProperty("url").GetString()!, "image/png")]);

            void Put(string name, object? value)
            {
                if (value is not null)
                {
                    body[name] = value;
                }
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() => _http.Dispose();
    }
#pragma warning restore MEAI001
}
