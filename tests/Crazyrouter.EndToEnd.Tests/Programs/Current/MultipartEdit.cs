// wrong: input_fidelity and response_format among the parts of an edit
// ids: CRZ1001 CRZ1003
using System.Net.Http.Headers;
using System.Text.Json;

namespace Programs;

internal static class MultipartEdit
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var photo = new ByteArrayContent(Pixel);
        photo.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("gpt-image-2"), "model");
        form.Add(new StringContent("make it night"), "prompt");
        form.Add(photo, "image", "photo.png");
        form.Add(new StringContent("high"), "input_fidelity");
        form.Add(new StringContent("b64_json"), "response_format");
        using var response = await http.PostAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/edits", form);
        using var reply = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString()));
        return 0;
    }
}
