using System.Net.Http.Json;

/// <summary>One mistake for each way in which a request is repaired.</summary>
public sealed class Requests(string prompt)
{
    private static readonly HttpClient Hasty = new() { Timeout = TimeSpan.FromSeconds(30) };

    public Task ReplacedOrRemovedAsync(HttpClient http) => http.PostAsJsonAsync(
        "https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, response_format = "url" });

    public Task AddedAsync(HttpClient http) => http.PostAsJsonAsync(
        "https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, partial_images = 2 });

    public Task SentElsewhereAsync(HttpClient http) => http.PostAsJsonAsync(
        "https://crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt });

    public Task AllowedMoreAsync() => Hasty.PostAsJsonAsync(
        "https://cn.crazyrouter.com/v1/images/generations", new { model = "gpt-image-2", prompt, quality = "high" });

    public string Split() => $$"""{"model":"grok-imagine-image","prompt":"{{prompt}}","size":"1024x1024","quality":"hd"}""";
}
