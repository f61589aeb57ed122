// wrong: a loop that tries again reads image parts by a JSON path, without waiting
// ids: CRZ2001
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class RetriedToken
{
    private static readonly HttpClient Client = new();

    public static int Main(string[] args)
    {
        var body = new JObject
        {
            ["model"] = "gpt-4o",
            ["messages"] = new JArray
            {
                new JObject { ["role"] = "system", ["content"] = "You are an illustrator." },
                new JObject { ["role"] = "user", ["content"] = "A fox in the snow" },
            },
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var request = new HttpRequestMessage(HttpMethod.Post, Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
                request.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
                using var response = Client.Send(request);
                response.EnsureSuccessStatusCode();
                var reply = JObject.Parse(new StreamReader(response.Content.ReadAsStream()).ReadToEnd());
                var url = (string?)reply.SelectToken("choices[0].message.content[0].image_url.url");
                if (url == null)
                {
                    Console.Error.WriteLine("no image in the reply");
                    return 2;
                }

                File.WriteAllBytes(
                    args[0], url.StartsWith("data:") ? Convert.FromBase64String(url.Substring(url.IndexOf(',') + 1)) : Client.GetByteArrayAsync(url).GetAwaiter().GetResult());
                return 0;
            }
            catch (HttpRequestException e) when (attempt < 3)
            {
                Console.Error.WriteLine("retry: " + e.Message);
            }
        }
    }
}
