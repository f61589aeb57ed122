// wrong: a tiny size in a text that string.Format fills
// ids: CRZ1004
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Programs;

internal static class FormattedText
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = string.Format(
            CultureInfo.InvariantCulture,
            "{{\"model\":\"gpt-image-2\",\"prompt\":\"{0}\",\"size\":\"256x256\"}}",
            "a stamp with a heron");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", content);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var data = reply.RootElement.GetProperty("data");
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(data[0].GetProperty("url").GetString()));
        return 0;
    }
}
