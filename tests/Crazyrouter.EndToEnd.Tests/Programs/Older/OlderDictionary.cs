// wrong: a JSON body built from a dictionary in C# 7.3
// ids: CRZ1001
using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Programs
{
    internal class OlderDictionary
    {
        public static int Main(string[] args)
        {
            using (var http = new HttpClient())
            {
                http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
                var body = new Dictionary<string, object>
                {
                    { "model", "gpt-image-2" },
                    { "prompt", "a steam train" },
                    { "response_format", "url" }
                };
                var response = http.PostAsync(
                    Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
                    new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json")).Result;
                var url = (string)JObject.Parse(response.Content.ReadAsStringAsync().Result).SelectToken("data[0].url");
                File.WriteAllBytes(args[0], http.GetByteArrayAsync(url).Result);
            }

            return 0;
        }
    }
}
