// wrong: image parts looked for in a loop in C# 7.3, by a service that is given its client
// ids: CRZ2001
using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs
{
    internal class OlderLoop
    {
        private readonly HttpClient _http;

        private OlderLoop(HttpClient http)
        {
            _http = http;
        }

        public static async Task<int> Main(string[] args)
        {
            using (var http = new HttpClient())
            {
                http.BaseAddress = new Uri(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/");
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
                var link = await new OlderLoop(http).LinkAsync("a stone bridge");
                if (link == null)
                {
                    return 3;
                }

                File.WriteAllBytes(args[0], await http.GetByteArrayAsync(link));
            }

            return 0;
        }

        private async Task<string> LinkAsync(string what)
        {
            var messages = new[] { new { role = "user", content = "Draw " + what } };
            var body = JsonConvert.SerializeObject(new { model = "gpt-image-2", messages });
            using (var response = await _http.PostAsync("chat/completions", new StringContent(body, Encoding.UTF8, "application/json")))
            {
                var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
                foreach (var part in reply["choices"][0]["message"]["content"])
                {
                    if ((string)part["type"] == "image_url")
                    {
                        return (string)part["image_url"]["url"];
                    }
                }

                Console.Error.WriteLine("no picture");
                return null;
            }
        }
    }
}
