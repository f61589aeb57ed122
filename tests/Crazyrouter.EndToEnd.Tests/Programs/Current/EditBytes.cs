// wrong: base64 of several edited images, asked for as form parts and read in a loop
// ids: CRZ1001 CRZ1003 CRZ1006
using System.Net.Http.Headers;
using System.Text.Json;

namespace Programs;

internal static class EditBytes
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("gpt-image-2"), "model");
        form.Add(new StringContent("add a hat"), "prompt");
        form.Add(new StringContent("b64_json"), "response_format");
        form.Add(new StringContent("high"), "input_fidelity");
        form.Add(new StringContent("3"), "n");
        var picture = new ByteArrayContent(Convert.FromBase64String(Pixel));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture, "image", "me.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/edits") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await http.SendAsync(request);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (reply.RootElement.TryGetProperty("error", out var error))
        {
            throw new InvalidOperationException(error.GetProperty("message").GetString());
        }

        var index = 0;
        foreach (var item in reply.RootElement.GetProperty("data").EnumerateArray())
        {
            var bytes = Convert.FromBase64String(item.GetProperty("b64_json").GetString()!);
            await File.WriteAllBytesAsync(index == 0 ? args[0] : $"{args[0]}.{index}", bytes);
            index++;
        }

        return index == 3 ? 0 : 1;
    }
}
