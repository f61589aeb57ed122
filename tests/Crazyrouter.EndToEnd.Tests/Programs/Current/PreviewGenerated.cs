// wrong: the preview link searched for by a generated expression and by one in a field, in a message that Newtonsoft reads
// ids: CRZ2003 CRZ2003
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static partial class PreviewGenerated
{
    private static readonly Regex Picture = new(@"!\[[^\]]*\]\((?<url>https?://[^)\s]+)\)", RegexOptions.Compiled);

    [GeneratedRegex(@"Data Preview:\s*(?<url>https?://\S+)")]
    private static partial Regex Preview();

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var body = """{"model": "gpt-image-2", "messages": [{"role": "user", "content": "a signal box"}]}""";
        using var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")! + "/chat/completions", new StringContent(body, Encoding.UTF8, "application/json"));
        response.EnsureSuccessStatusCode();
        var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
        var link = LinkIn((string)reply["choices"]![0]!["message"]!["content"]!);
        if (link is null)
        {
            throw new InvalidOperationException("The router drew nothing.");
        }

        await File.WriteAllBytesAsync(args[0], await http.GetByteArrayAsync(link));
        return 0;
    }

    private static string? LinkIn(string text)
    {
        var match = Picture.Match(text);
        if (match.Success)
        {
            return match.Groups["url"].Value;
        }

        match = Preview().Match(text);
        return match.Success ? match.Groups["url"].Value : null;
    }
}
