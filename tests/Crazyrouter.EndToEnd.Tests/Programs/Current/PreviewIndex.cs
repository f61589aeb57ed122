// wrong: the preview link cut out of chat text
// ids: CRZ2003
using System.Text;
using System.Text.Json.Nodes;

namespace Programs;

internal static class PreviewIndex
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions",
            new StringContent("""{"model":"gpt-image-2","messages":[{"role":"user","content":"a carousel"}]}""", Encoding.UTF8, "application/json"));
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var text = (string)reply["choices"]![0]!["message"]!["content"]!;
        var start = text.IndexOf("Data Preview: ", StringComparison.Ordinal);
        var link = text.Substring(start + "Data Preview: ".Length).Trim();
        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }
}
