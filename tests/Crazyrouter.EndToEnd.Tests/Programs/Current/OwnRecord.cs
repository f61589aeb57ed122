// wrong: response_format in a record of the program's own
// ids: CRZ1001
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Programs;

internal static class OwnRecord
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var order = new Order("gpt-image-2", "a teapot") { Format = "b64_json" };
        using var response = await http.PostAsJsonAsync("images/generations", order);
        response.EnsureSuccessStatusCode();
        var drawn = await response.Content.ReadFromJsonAsync<Drawn>();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(drawn!.Data[0].Url));
        return 0;
    }

    private sealed record Order([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("prompt")] string Prompt)
    {
        [JsonPropertyName("response_format")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Format { get; init; }

        [JsonPropertyName("output_format")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? OutputFormat { get; init; }
    }

    private sealed record Drawn([property: JsonPropertyName("data")] IReadOnlyList<Item> Data);

    private sealed record Item([property: JsonPropertyName("url")] Uri Url);
}
