// wrong: image parts read from a chat reply in C# 7.3
// ids: CRZ2001
using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Programs
{
    internal class OlderChat
    {
        public static async Task<int> Main(string[] args)
        {
            using (var http = new HttpClient())
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
                var body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"a wooden bridge\"}]}";
                var response = await http.PostAsync(
                    Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/chat/completions",
                    new StringContent(body, Encoding.UTF8, "application/json"));
                var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
                var url = reply["choices"][0]["message"]["content"][0]["image_url"]["url"].Value<string>();
                File.WriteAllBytes(args[0], await http.GetByteArrayAsync(url));
            }

            return 0;
        }
    }
}
