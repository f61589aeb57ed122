// wrong: Nano Banana through the Images API, with a size, in C# 7.3
// ids: CRZ3001
using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs
{
    internal class OlderBanana
    {
        public static async Task<int> Main(string[] args)
        {
            var http = new HttpClient();
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
            var body = JsonConvert.SerializeObject(new { model = "nano-banana", prompt = "a rowing boat", size = "1024x1024" });
            var response = await http.PostAsync(
                Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(body, Encoding.UTF8, "application/json"));
            var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
            File.WriteAllBytes(args[0], await http.GetByteArrayAsync((string)reply["data"][0]["url"]));
            return 0;
        }
    }
}
