using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Crazyrouter.Router.Access;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Images;

namespace Crazyrouter.Images.Tests.Guards;

/// <summary>Clients of others, held to the contract.</summary>
public sealed class ContractGuardTests : RouterTest
{
    [Fact]
    public async Task The_SDKs_request_that_breaks_the_contract_is_not_sent()
    {
        var images = Sdk(new ContractGuardOptions()).GetImageClient("gpt-image-2");
        var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes };

        var broken = await BreaksAsync(() => images.GenerateImageAsync("A red fox", options));
        Assert.Throws<CrazyrouterContractException>(() => images.GenerateImage("A red fox", options));

        Assert.Equal("response_format", broken.Parameter);
        Assert.Equal("CRZ1001", broken.Breaches[0].Rule);
        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task The_SDKs_request_is_repaired_on_its_way()
    {
        using var log = new RecordedLog();
        var images = Sdk(new ContractGuardOptions { Mode = ContractMode.Repair, LoggerFactory = log }).GetImageClient("gpt-image-2");

        var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes, Style = "vivid" };
        GeneratedImage image = await images.GenerateImageAsync("A red fox", options);
        GeneratedImage synchronous = images.GenerateImage("A red fox", new() { ResponseFormat = GeneratedImageFormat.Uri });

        Assert.NotNull(image.ImageUri);
        Assert.NotNull(synchronous.ImageUri);
        Assert.All(Router.Requests, request => Assert.Contains("\"output_format\":\"png\"", request.BodyText));
        Assert.All(Router.Requests, request => Assert.DoesNotContain("response_format", request.BodyText));
        Assert.Equal(3, log.Lines.Count);
    }

    [Fact]
    public async Task The_SDKs_multipart_edit_is_repaired_and_its_image_left_alone()
    {
        await Client().GenerateImageToFileAsync("A red fox", PathOf("fox.png"));
        var images = Sdk(new ContractGuardOptions { Mode = ContractMode.Repair }).GetImageClient("gpt-image-2");

        GeneratedImage image = await images.GenerateImageEditAsync(
            PathOf("fox.png"), "Make it winter", new() { ResponseFormat = GeneratedImageFormat.Bytes });

        var body = Encoding.Latin1.GetString(Router.Requests.To("/v1/images/edits").Single().Body.Span);
        Assert.NotNull(image.ImageUri);
        Assert.DoesNotContain("response_format", body);
        Assert.Contains("name=\"output_format\"\r\n\r\npng\r\n", body);
        Assert.Contains("Make it winter", body);
        Assert.Contains(Encoding.Latin1.GetString(File.ReadAllBytes(PathOf("fox.png"))), body);
    }

    [Fact]
    public async Task A_Nano_Banana_model_on_the_images_route_is_stopped()
    {
        var broken = await BreaksAsync(
            () => Sdk(new ContractGuardOptions()).GetImageClient("nano-banana-2").GenerateImageAsync("A red fox"));

        Assert.Equal("CRZ3001", broken.Breaches[0].Rule);
        Assert.Null(broken.Parameter);
        Assert.Contains("generateContent", broken.Message);
        Assert.Empty(Router.Requests);
    }

    [Fact]
    public async Task An_image_asked_of_chat_is_only_worth_a_line()
    {
        using var log = new RecordedLog();
        var chat = Sdk(new ContractGuardOptions { LoggerFactory = log }).GetChatClient("gpt-image-2");

        await chat.CompleteChatAsync(new UserChatMessage("A red fox"));

        Assert.Single(Router.Requests);
        Assert.Contains("/v1/images/generations", Assert.Single(log.Lines));
    }

    [Theory]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","response_format":"url"}""", true)]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","response_format":null}""", false)]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","n":11}""", true)]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","size":"1000x1000"}""", true)]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","stream":true,"partial_images":2}""", false)]
    [InlineData("""{"model":"gpt-image-2","prompt":"p","partial_images":2}""", true)]
    [InlineData("""{"model":"dall-e-3","prompt":"p","response_format":"b64_json"}""", false)]
    [InlineData("""{"model":"gpt-image-2","model":"dall-e-3","response_format":"url"}""", false)]
    [InlineData("""["gpt-image-2"]""", false)]
    [InlineData("""{"model":"gpt-image-2",""", false)]
    [InlineData("", false)]
    public async Task An_HTTP_clients_JSON_is_judged_by_what_it_says(string json, bool isBroken)
    {
        using var http = Http(new ContractGuardOptions());
        HttpRequestMessage Request() => new(HttpMethod.Post, Router.V1 + "/images/generations")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };

        if (isBroken)
        {
            await BreaksAsync(() => http.SendAsync(Request()));
#if !LIBRARY_IS_NETSTANDARD
            // Older frameworks have no synchronous call.
            Assert.Throws<CrazyrouterContractException>(() => http.Send(Request()));
#endif
            Assert.Empty(Router.Requests);
            return;
        }

        using var response = await http.SendAsync(Request());
        Assert.Equal(json, Assert.Single(Router.Requests).BodyText);
    }

    [Fact]
    public async Task An_HTTP_clients_forms_are_judged_and_repaired()
    {
        using var http = Http(new ContractGuardOptions { Mode = ContractMode.Repair });
        var address = new Uri(Router.V1 + "/images/generations");
        var fields = new Dictionary<string, string> { ["model"] = "gpt-image-2", ["prompt"] = "a fox & more", ["response_format"] = "url" };
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        using var first = await http.PostAsync(address, new FormUrlEncodedContent(fields));
        using var second = await http.PostAsync(address, form);

        Assert.Equal("model=gpt-image-2&prompt=a+fox+%26+more&output_format=png", Router.Requests[0].BodyText);
        Assert.DoesNotContain("response_format", Router.Requests[1].BodyText);
        Assert.Contains("a fox & more", Router.Requests[1].BodyText);
        Assert.All(Router.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task A_repaired_request_keeps_its_headers_and_its_length_is_right()
    {
        using var http = Http(new ContractGuardOptions { Mode = ContractMode.Repair });
        const string Json = """{"model":"gpt-image-2","prompt":"p","response_format":"url"}""";
        using var content = new StringContent(Json, Encoding.UTF8, "application/json");
        content.Headers.ContentLanguage.Add("en");

        using var response = await http.PostAsync(new Uri(Router.V1 + "/images/generations"), content);

        var request = Assert.Single(Router.Requests);
        Assert.Equal("en", request.Headers["Content-Language"]);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(request.Body.Length.ToString(), request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Requests_to_other_hosts_and_routes_pass_unread()
    {
        const string Broken = """{"model":"gpt-image-2","prompt":"p","response_format":"url"}""";
        using var elsewhere = new HttpClient(new ContractGuardHandler { InnerHandler = new HttpClientHandler() });
        using var guarded = Http(new ContractGuardOptions());

        using var first = await elsewhere.PostAsync(new Uri(Router.V1 + "/images/generations"), new StringContent(Broken));
        using var second = await guarded.PostAsync(new Uri(Router.V1 + "/embeddings"), new StringContent(Broken));
        using var third = await guarded.GetAsync(new Uri(Router.V1 + "/images/generations"));

        Assert.Equal([Broken, Broken, ""], Router.Requests.Select(request => request.BodyText));
    }

    [Fact]
    public void An_edition_that_is_none_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => new ContractGuardPolicy(new ContractGuardOptions { Edition = "1999" }));

    private OpenAIClient Sdk(ContractGuardOptions guard)
    {
        guard.Hosts.Add("127.0.0.1");
        var options = new OpenAIClientOptions { Endpoint = Router.V1 };
        options.AddPolicy(new ContractGuardPolicy(guard), PipelinePosition.PerCall);
        return new OpenAIClient(new ApiKeyCredential(RouterKeys.Good), options);
    }

    private static HttpClient Http(ContractGuardOptions guard)
    {
        guard.Hosts.Add("127.0.0.1");
        var http = new HttpClient(new ContractGuardHandler(guard) { InnerHandler = new SocketsHttpHandler() });
        http.DefaultRequestHeaders.Authorization = new("Bearer", RouterKeys.Good);
        return http;
    }
}
