// wrong: response_format in a RestSharp body, and one among RestSharp parameters
// ids: CRZ1001 CRZ1001
using RestSharp;
using System.Text.Json;

namespace Programs;

internal static class RestSharpBody
{
    public static async Task<int> Main(string[] args)
    {
        using var client = new RestClient(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL")!);
        var request = new RestRequest("images/generations", Method.Post)
            .AddHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"))
            .AddJsonBody(new { model = "gpt-image-2", prompt = "an owl", response_format = "url" });
        await SaveAsync(await client.ExecuteAsync(request), args[0]);

        var form = new RestRequest("images/generations", Method.Post);
        form.AddHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        form.AddParameter("model", "gpt-image-2");
        form.AddParameter("prompt", "another owl");
        form.AddParameter("response_format", "url");
        await SaveAsync(await client.ExecuteAsync(form), args[0]);
        return 0;
    }

    private static async Task SaveAsync(RestResponse response, string path)
    {
        using var reply = JsonDocument.Parse(response.Content!);
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(reply.RootElement.GetProperty("data")[0].GetProperty("url").GetString()));
    }
}
