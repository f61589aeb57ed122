// wrong: a Nano Banana model in a multipart edit
// ids: CRZ3001
using System.Net.Http.Headers;
using System.Text.Json;

namespace Programs;

internal static class BananaEdit
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("nano-banana-2"), "model");
        form.Add(new StringContent("put a hat on it"), "prompt");
        var image = new ByteArrayContent(Convert.FromBase64String(Pixel));
        image.Headers.ContentType = MediaTypeHeaderValue.Parse("image/png");
        form.Add(image, "image", "picture.png");
        using var response = await http.PostAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/edits", form);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var url = document.RootElement.GetProperty("data")[0].GetProperty("url").GetString();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(url));
        return 0;
    }
}
