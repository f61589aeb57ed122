using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using OpenAI;

namespace Crazyrouter.Images.Tests.Guards;

/// <summary>What becomes of the bodies of others: they are disposed of by whom they always were, and only what is wrong in them is changed.</summary>
public sealed class GuardedContentTests : RouterTest
{
    private const string Right = """{"model":"gpt-image-2","prompt":"A red fox"}""";
    private const string Wrong = """{"model":"gpt-image-2","prompt":"A red fox","response_format":"url"}""";

    [Theory]
    [InlineData(Right)]
    [InlineData(Wrong)]
    public async Task A_file_that_is_sent_is_closed_with_its_request(string json)
    {
        await File.WriteAllTextAsync(PathOf("body.json"), json);
        var file = File.OpenRead(PathOf("body.json"));
        using var http = Http();
        var request = new HttpRequestMessage(HttpMethod.Post, Router.V1 + "/images/generations") { Content = new StreamContent(file) };

        (await http.SendAsync(request)).Dispose();
        request.Dispose();

        Assert.False(file.CanRead);
        Assert.Equal(200, Assert.Single(Router.Requests).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_can_be_sent_again_as_without_a_guard(bool async)
    {
        await File.WriteAllTextAsync(PathOf("body.json"), Wrong);
        using var http = Http();
        using var content = new StreamContent(File.OpenRead(PathOf("body.json")));
        for (var i = 0; i < 2; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Router.V1 + "/images/generations") { Content = content };
#if LIBRARY_IS_NETSTANDARD
            // Older frameworks have no synchronous call.
            (await http.SendAsync(request)).Dispose();
            Assert.NotNull(async ? "" : "both ways are one");
#else
            (async ? await http.SendAsync(request) : http.Send(request)).Dispose();
#endif
        }

        Assert.All(Router.Requests, request => Assert.Equal((200, true), (request.Status, request.BodyText.Contains("output_format"))));
        Assert.Equal(2, Router.Requests.Count);
    }

    [Theory]
    [InlineData(Right)]
    [InlineData(Wrong)]
    public async Task A_body_of_the_SDKs_is_disposed_of_with_its_message(string json)
    {
        var guard = new ContractGuardOptions { Mode = ContractMode.Repair, Hosts = { "127.0.0.1" } };
        var options = new OpenAIClientOptions { Endpoint = Router.V1 };
        options.AddPolicy(new ContractGuardPolicy(guard), PipelinePosition.PerCall);
        var pipeline = new OpenAIClient(new ApiKeyCredential(RouterKeys.Good), options).Pipeline;
        using var body = new WatchedBody(json);
        var message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = new Uri(Router.V1 + "/images/generations");
        message.Request.Headers.Set("Content-Type", "application/json");
        message.Request.Content = body;

        await pipeline.SendAsync(message);
        var wasDisposed = body.IsDisposed;
        message.Dispose();

        Assert.Equal((200, false, true), (message.Response?.Status ?? Router.Requests[0].Status, wasDisposed, body.IsDisposed));
    }

    [Fact]
    public async Task What_is_right_in_a_form_stays_as_it_is()
    {
        using var http = Http();
        using var form = new MultipartFormDataContent("b");
        form.Add(new StringContent("gpt-image-2"), "model");
        form.Add(Typed("https://example.com/1.png", "text/uri-list"), "image[]");
        form.Add(new StringContent("url"), "response_format");
        form.Add(new ByteArrayContent([1, 2, 0xFF]), "image[]", "fox.png");
        form.Add(Typed("https://example.com/2.png", "text/uri-list"), "image[]");
        form.Add(new StringContent("A red fox"), "prompt");
        var before = await Bytes(form);

        (await http.PostAsync(new Uri(Router.V1 + "/images/edits"), form)).Dispose();

        var wrong = "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=response_format\r\n\r\nurl\r\n";
        var added = "--b\r\nContent-Disposition: form-data; name=\"output_format\"\r\n\r\npng\r\n--b--\r\n";
        Assert.Contains(wrong, before);
        Assert.Equal(
            before.Replace(wrong, "").Replace("--b--\r\n", added),
            Encoding.Latin1.GetString(Assert.Single(Router.Requests).Body.Span));
    }

    [Fact]
    public async Task A_value_that_is_mended_stays_at_its_place_and_becomes_one()
    {
        using var http = Http();
        using var form = new MultipartFormDataContent("b");
        form.Add(new StringContent("gpt-image-2"), "model");
        form.Add(new StringContent("standard"), "quality");
        form.Add(new StringContent("A red fox"), "prompt");
        form.Add(new StringContent("standard"), "quality");
        form.Add(new StringContent("1024x1024"), "size");

        (await http.PostAsync(new Uri(Router.V1 + "/images/generations"), form)).Dispose();
        (await http.PostAsync(
            new Uri(Router.V1 + "/images/generations"),
            new StringContent("model=gpt-image-2&quality=standard&prompt=A+red%20fox&&x&quality=standard&size=1024x1024&tag=1&tag=2",
                new MediaTypeHeaderValue("application/x-www-form-urlencoded")))).Dispose();

        var body = Router.Requests[0].BodyText;
        Assert.Matches("(?s)name=model.*name=prompt.*name=\"quality\"\r\n\r\nauto\r\n.*name=size", body);
        Assert.Equal(2, body.Split("quality").Length);
        Assert.Equal("model=gpt-image-2&prompt=A+red%20fox&&x&quality=auto&size=1024x1024&tag=1&tag=2", Router.Requests[1].BodyText);
    }

    private HttpClient Http()
    {
        var guard = new ContractGuardOptions { Mode = ContractMode.Repair, Hosts = { "127.0.0.1" } };
        var http = new HttpClient(new ContractGuardHandler(guard) { InnerHandler = new SocketsHttpHandler() });
        http.DefaultRequestHeaders.Authorization = new("Bearer", RouterKeys.Good);
        return http;
    }

    private static StringContent Typed(string text, string mediaType) => new(text, Encoding.UTF8, mediaType);

    private static async Task<string> Bytes(HttpContent content) => Encoding.Latin1.GetString(await content.ReadAsByteArrayAsync());

    /// <summary>A body that knows whether it was disposed of.</summary>
    private sealed class WatchedBody(string json) : BinaryContent
    {
        private readonly BinaryContent _json = Create(BinaryData.FromString(json));

        public bool IsDisposed { get; private set; }

        public override bool TryComputeLength(out long length) => _json.TryComputeLength(out length);

        public override void WriteTo(Stream stream, CancellationToken cancellationToken = default) => _json.WriteTo(stream, cancellationToken);

        public override Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default) =>
            _json.WriteToAsync(stream, cancellationToken);

        public override void Dispose() => IsDisposed = true;
    }
}
