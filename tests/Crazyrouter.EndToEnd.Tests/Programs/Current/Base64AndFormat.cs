// wrong: base64 asked for and read
// ids: CRZ1001 CRZ1006
using System.Text;
using Newtonsoft.Json.Linq;

namespace Programs;

internal static class Base64AndFormat
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        var response = await http.PostAsync(
            Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations",
            new StringContent(@"{""model"":""gpt-image-2"",""prompt"":""a globe"",""response_format"":""b64_json""}", Encoding.UTF8, "application/json"));
        var reply = JObject.Parse(await response.Content.ReadAsStringAsync());
        var base64 = (string)reply["data"]![0]!["b64_json"]!;
        await File.WriteAllBytesAsync(args[0], Convert.FromBase64String(base64));
        return 0;
    }
}
