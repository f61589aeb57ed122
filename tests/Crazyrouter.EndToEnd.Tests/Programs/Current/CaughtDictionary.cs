// wrong: image parts looked for in a loop, with exits for the key, for a missing image and for what the network does
// ids: CRZ2001
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal static class CaughtDictionary
{
    private static int _sent;

    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(100) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        http.DefaultRequestHeaders.UserAgent.ParseAdd("calendar/1.0");
        try
        {
            var number = Interlocked.Increment(ref _sent);
            var response = await http.PostAsJsonAsync(
                $"{Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")}/chat/completions",
                new Dictionary<string, object>
                {
                    ["model"] = "gpt-4o",
                    ["messages"] = new object[]
                    {
                        new { role = "system", content = "Answer with one picture." },
                        new { role = "user", content = string.Format(CultureInfo.InvariantCulture, "Calendar sheet {0}", number) },
                    },
                });
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                Console.Error.WriteLine("The key is wrong.");
                return 41;
            }

            var root = await response.Content.ReadFromJsonAsync<JsonElement>();
            var content = root.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
            string? data = null;
            if (content.ValueKind == JsonValueKind.Array)
            {
                foreach (var part in content.EnumerateArray())
                {
                    if (part.TryGetProperty("image_url", out var image))
                    {
                        data = image.GetProperty("url").GetString();
                    }
                }
            }

            if (data == null)
            {
                Console.Error.WriteLine("No picture, the reply was: " + content);
                return 4;
            }

            var comma = data.IndexOf("base64,", StringComparison.Ordinal);
            await File.WriteAllBytesAsync(args[0], comma >= 0 ? Convert.FromBase64String(data.Substring(comma + 7)) : await http.GetByteArrayAsync(data));
            return 0;
        }
        catch (HttpRequestException e)
        {
            Console.Error.WriteLine("network: " + e.StatusCode);
            return 6;
        }
    }
}
