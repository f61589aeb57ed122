// wrong: three images in base64, asked for with a positional record and read into the program's own types
// ids: CRZ1001 CRZ1006
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Programs;

internal static class PositionalGallery
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/");
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var number = 0;
        try
        {
            var request = new ImagesRequest("gpt-image-2", "a stamp with a crane", 3, "b64_json");
            using var response = await http.PostAsJsonAsync("images/generations", request);
            response.EnsureSuccessStatusCode();
            var reply = await response.Content.ReadFromJsonAsync<ImagesReply>();
            foreach (var entry in reply!.Data)
            {
                var path = number++ == 0 ? args[0] : $"{args[0]}.{number}";
                await File.WriteAllBytesAsync(path, Convert.FromBase64String(entry.Base64));
            }
        }
        catch (HttpRequestException failure)
        {
            Console.Error.WriteLine($"no gallery: {failure.StatusCode}");
        }

        return number == 3 ? 0 : 1;
    }

    private sealed record ImagesRequest(
        [property: JsonPropertyName("model")] string Model,
        [property: JsonPropertyName("prompt")] string Prompt,
        [property: JsonPropertyName("n")] int Count,
        [property: JsonPropertyName("response_format")] string ResponseFormat);

    private sealed record ImagesReply([property: JsonPropertyName("data")] IReadOnlyList<ImageEntry> Data);

    private sealed record ImageEntry([property: JsonPropertyName("b64_json")] string Base64);
}
