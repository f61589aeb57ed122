// wrong: base64 read from a dynamic reply, with a key that the client sends with every request
// ids: CRZ1001 CRZ1002 CRZ1003 CRZ1006
using System.Text;
using Newtonsoft.Json;

namespace Programs;

internal static class DynamicBytes
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(5) };

    public static async Task<int> Main(string[] args)
    {
        var prompt = "a castle of sand";
        var json = $$"""
            {
              "model": "gpt-image-2",
              "prompt": "{{prompt}}",
              "style": "natural",
              "output_format": "JPG",
              "response_format": "b64_json"
            }
            """;
        Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY")}");
        var response = await Http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", new StringContent(json, Encoding.UTF8, "application/json"));
        dynamic reply = JsonConvert.DeserializeObject<dynamic>(await response.Content.ReadAsStringAsync())!;
        if (reply.error != null)
        {
            Console.Error.WriteLine((string)reply.error.message);
            return 1;
        }

        string b64 = reply.data[0].b64_json;
        Console.WriteLine("made at " + (long)reply.created);
        File.WriteAllBytes(args[0], Convert.FromBase64String(b64));
        return 0;
    }
}
