using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Painter;

public sealed class RawPainter(Uri router, string key)
{
    private readonly HttpClient _http = new() { DefaultRequestHeaders = { { "Authorization", $"Bearer {key}" } } };

    public Task<Uri> TextAsync() => SendAsync(new StringContent(
        "{\"model\":\"gpt-image-2\",\"prompt\":\"a harbour\",\"response_format\":\"b64_json\",\"n\":1}", Encoding.UTF8, "application/json"));

    public Task<Uri> ObjectAsync() => SendAsync(JsonContent.Create(new
    {
        model = "gpt-image-2",
        prompt = "a lighthouse",
        response_format = "url",
        size = "1024x1024",
    }));

    private async Task<Uri> SendAsync(HttpContent body)
    {
        using var reply = await _http.PostAsync(router + "/images/generations", body);
        var text = await reply.Content.ReadAsStringAsync();
        if (!reply.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{(int)reply.StatusCode} {text}");
        }

        using var json = JsonDocument.Parse(text);
        return new Uri(json.RootElement.GetProperty("data")[0].GetProperty("url").GetString()!);
    }
}
