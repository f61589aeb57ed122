// wrong: an output format of no model, handed to a method that builds the request
// ids: CRZ1002
using System.Net.Http.Json;
using System.Text.Json;

namespace Programs;

internal sealed class HelperMethod : IDisposable
{
    private readonly HttpClient _http = new();

    public static async Task<int> Main(string[] args)
    {
        using var program = new HelperMethod();
        return await program.DrawAsync("a robin", args[0]) ? 0 : 1;
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> DrawAsync(string prompt, string path, CancellationToken cancellationToken = default)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("CRAZYROUTER_API_KEY"));
        using var response = await SendAsync(new { model = "gpt-image-2", prompt, output_format = "PNG" }, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return false;
        }

        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        await File.WriteAllBytesAsync(path, await _http.GetByteArrayAsync(reply.GetProperty("data")[0].GetProperty("url").GetString(), cancellationToken), cancellationToken);
        return true;
    }

    private Task<HttpResponseMessage> SendAsync<T>(T body, CancellationToken cancellationToken) =>
        _http.PostAsJsonAsync(Environment.GetEnvironmentVariable("CRAZYROUTER_BASE_URL") + "/images/generations", body, cancellationToken);
}
