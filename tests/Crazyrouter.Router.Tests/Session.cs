using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using Crazyrouter.Router.Log;

namespace Crazyrouter.Router.Tests;

/// <summary>A router and a client that may call it.</summary>
internal sealed class Session : IAsyncDisposable
{
    public const string Generations = "/v1/images/generations";
    public const string Edits = "/v1/images/edits";
    public const string Chat = "/v1/chat/completions";

    private Session(EmbeddedRouter router)
    {
        Router = router;
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = router.BaseAddress };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", RouterKeys.Good);
    }

    public EmbeddedRouter Router { get; }

    /// <summary>Sends a good key to the API; follows no redirect.</summary>
    public HttpClient Http { get; }

    /// <summary>Far more than any exchange takes; ends a test that would hang.</summary>
    public static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    public static async Task<Session> StartAsync(RouterOptions? options = null) => new(await EmbeddedRouter.StartAsync(options));

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public Task<HttpResponseMessage> PostAsync(string path, string json) => Http.PostAsync(path, Json(json), Patience);

    /// <summary>Sends a POST and returns with the reply's headers, its body still to come.</summary>
    public Task<HttpResponseMessage> StartPostAsync(string path, string json, CancellationToken cancellationToken) =>
        Http.SendAsync(new(HttpMethod.Post, path) { Content = Json(json) }, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>Sends JSON and reads JSON, whatever the status.</summary>
    public async Task<JsonObject> AskAsync(string path, string json)
    {
        using var response = await PostAsync(path, json);
        return await ReadAsync(response);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Patience))!.AsObject();

    /// <summary>Asks for one image and returns its link.</summary>
    public async Task<Uri> LinkAsync(string more = "")
    {
        var reply = await AskAsync(Generations, $$"""{"model":"gpt-image-2","prompt":"a lighthouse"{{more}}}""");
        return new(reply["data"]![0]!["url"]!.GetValue<string>());
    }

    /// <summary>Downloads without a key.</summary>
    public static async Task<HttpResponseMessage> DownloadAsync(Uri link, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, Patience);
    }

    /// <summary>Asserts the documented error body and that the refusal cost nothing.</summary>
    public async Task<string> AssertRefusedAsync(HttpResponseMessage response, int status, string? code, string? parameter)
    {
        var body = await ReadAsync(response);
        var error = body["error"]!.AsObject();
        Assert.Equal(["message", "type", "code", "param"], error.Select(member => member.Key));
        Assert.Equal((status, code, parameter), ((int)response.StatusCode, error["code"]?.GetValue<string>(), error["param"]?.GetValue<string>()));
        Assert.Empty(Router.Bills);
        Assert.Equal(Verdict.Rejected, Router.Requests[^1].Verdict);
        return error["message"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Router.DisposeAsync();
    }
}
