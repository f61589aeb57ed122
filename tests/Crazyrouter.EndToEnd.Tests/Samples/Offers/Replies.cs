using System.ClientModel;
using System.Net.Http.Json;
using System.Text.Json;
using OpenAI.Images;

/// <summary>One mistake for each way in which a call and its parse are rewritten.</summary>
public static class Replies
{
    public static async Task<byte[]> DecodedAsync(string key, string prompt)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://cn.crazyrouter.com") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var response = await http.PostAsJsonAsync("/v1/images/generations", new { model = "gpt-image-2", prompt });
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return Convert.FromBase64String(reply.RootElement.GetProperty("data")[0].GetProperty("b64_json").GetString()!);
    }

    public static async Task<string?> ChattedAsync(HttpClient http, string prompt)
    {
        using var response = await http.PostAsJsonAsync(
            "https://cn.crazyrouter.com/v1/chat/completions",
            new { model = "gpt-image-2", messages = new[] { new { role = "user", content = prompt } } });
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content")[0].GetProperty("image_url").GetProperty("url").GetString();
    }

    public static async Task<byte[]> BananaAsync(string key, string prompt)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://cn.crazyrouter.com") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var response = await http.PostAsJsonAsync("/v1/images/generations", new { model = "nano-banana-2", prompt });
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString());
    }

    public static async Task<BinaryData> GeneratedAsync(string key, string prompt)
    {
        var client = new ImageClient("gpt-image-2", new ApiKeyCredential(key), new() { Endpoint = new Uri("https://cn.crazyrouter.com/v1") });
        GeneratedImage image = await client.GenerateImageAsync(prompt);
        return image.ImageBytes;
    }

    public static Task NativeAsync(HttpClient http, object contents) => http.PostAsJsonAsync(
        "https://cn.crazyrouter.com/v1beta/models/nano-banana:generateContent", contents);
}
