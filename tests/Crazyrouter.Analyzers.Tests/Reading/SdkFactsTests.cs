using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Crazyrouter.Analyzers.Reading;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Images;

namespace Crazyrouter.Analyzers.Tests.Reading;

/// <summary>What sdk.json says of the SDKs is what the SDKs do: each fact is held against the real one, and none is missing.</summary>
public sealed class SdkFactsTests
{
    private static readonly JsonElement Document = Load();

    public static TheoryData<string> ValueTypes => [.. NamesIn("values")];

    public static TheoryData<string> OptionTypes => [.. NamesIn("options")];

    public static TheoryData<string> ClientTypes => [.. NamesIn("routes")];

    [Theory]
    [MemberData(nameof(ValueTypes))]
    public void Each_value_is_spelled_as_the_sdk_sends_it_and_none_is_missing(string typeName)
    {
        var type = Find(typeName);
        var facts = Facts("values", typeName);
        if (type.IsEnum)
        {
            // What these are on the wire is for the adapters to say; that each is spoken of can be seen here.
            Assert.Equal(Enum.GetNames(type).Order(), facts.Keys.Order());
            return;
        }

        var real = type.GetMembers(BindingFlags.Public | BindingFlags.Static)
            .Where(member => member is PropertyInfo or FieldInfo)
            .ToDictionary(member => member.Name, member => Get(member, null)!.ToString()!);
        Assert.Equal(real.OrderBy(fact => fact.Key), facts.OrderBy(fact => fact.Key));
    }

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public async Task Each_option_is_sent_under_its_name_and_none_is_missing(string typeName)
    {
        var type = Find(typeName);
        var facts = Facts("options", typeName);
        var properties = type.GetProperties().Where(property => property.CanWrite && !IsContainer(property.PropertyType)).ToArray();
        Assert.Equal(properties.Select(property => property.Name).Order(), facts.Keys.Order());
        if (type.Assembly == typeof(ImageClient).Assembly)
        {
            var always = await NamesSentAsync(Activator.CreateInstance(type)!);
            foreach (var property in properties)
            {
                var options = Activator.CreateInstance(type)!;
                property.SetValue(options, Sample(property.PropertyType));
                Assert.Equal([facts[property.Name]], (await NamesSentAsync(options)).Except(always));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ClientTypes))]
    public void Each_route_is_that_of_methods_that_exist(string typeName)
    {
        var methods = Find(typeName).GetMethods().Select(method => method.Name).ToArray();
        Assert.All(Facts("routes", typeName).Keys, prefix => Assert.Contains(methods, name => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_clients_send_to_the_routes_and_the_endpoint_of_the_document()
    {
        var seen = new SeenRequests();
        var client = Client(seen);
        var images = client.GetImageClient("gpt-image-2");
        await Refused(() => images.GenerateImageAsync("a kite"));
        await Refused(() => images.GenerateImageEditAsync(new MemoryStream([1]), "a.png", "a kite"));
        await Refused(() => images.GenerateImageVariationAsync(new MemoryStream([1]), "a.png"));
        await Refused(() => client.GetChatClient("gpt-4o").CompleteChatAsync(new UserChatMessage("a kite")));

        var routes = Facts("routes", "OpenAI.Images.ImageClient");
        string[] paths =
        [
            routes["GenerateImage"], routes["GenerateImageEdit"], routes["GenerateImageVariation"], Facts("routes", "OpenAI.Chat.ChatClient")["CompleteChat"],
        ];
        Assert.Equal(paths.Select(path => SdkFacts.DefaultEndpoint + path), seen.Requests.Select(request => request.Uri));
    }

    [Fact]
    public void The_default_timeout_is_that_of_the_document()
    {
        using var client = new HttpClient();
        Assert.Equal(TimeSpan.FromSeconds(SdkFacts.DefaultTimeoutSeconds), client.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(SdkFacts.DefaultTimeoutSeconds), ClientPipeline.Create().CreateMessage().NetworkTimeout ?? client.Timeout);
    }

    [Fact]
    public void The_clients_of_the_document_exist() =>
        Assert.All(Document.GetProperty("clients").EnumerateArray(), client => Assert.NotNull(Find(client.GetString()!)));

    private static async Task Refused(Func<Task> call) => await Assert.ThrowsAsync<ClientResultException>(call);

    private static OpenAIClient Client(HttpMessageHandler handler) => new(
        new ApiKeyCredential("key"),
        new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient(handler)), RetryPolicy = new ClientRetryPolicy(0) });

    /// <summary>The names of what the SDK sends with these options: JSON members, or parts of a form.</summary>
    private static async Task<IEnumerable<string>> NamesSentAsync(object options)
    {
        var seen = new SeenRequests();
        var images = Client(seen).GetImageClient("gpt-image-2");
        await Refused(() => options switch
        {
            ImageGenerationOptions generation => images.GenerateImageAsync("a kite", generation),
            ImageEditOptions edit => images.GenerateImageEditAsync(new MemoryStream([1]), "a.png", "a kite", edit),
            _ => images.GenerateImageVariationAsync(new MemoryStream([1]), "a.png", (ImageVariationOptions)options),
        });
        var body = Assert.Single(seen.Requests).Body;
        if (!body.StartsWith('{'))
        {
            return [.. Regex.Matches(body, "[; ]name=\"?([a-z_]+)").Select(match => match.Groups[1].Value)];
        }

        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.EnumerateObject().Select(member => member.Name)];
    }

    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "someone"
            : type == typeof(int) ? 1

            : type.GetMembers(BindingFlags.Public | BindingFlags.Static).Where(member => member is PropertyInfo or FieldInfo)
                .Select(member => Get(member, null)!).First();
    }

    /// <summary>What carries further parameters, or makes them, and is none itself.</summary>
    private static bool IsContainer(Type type) => type.Name == "AdditionalPropertiesDictionary" || typeof(Delegate).IsAssignableFrom(type);

    private static object? Get(MemberInfo member, object? owner) =>
        member is PropertyInfo property ? property.GetValue(owner) : ((FieldInfo)member).GetValue(owner);

    private static IEnumerable<string> NamesIn(string section) => Document.GetProperty(section).EnumerateObject().Select(type => type.Name);

    private static Dictionary<string, string> Facts(string section, string type) =>
        Document.GetProperty(section).GetProperty(type).EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetString()!);

    private static Type Find(string name) =>
        typeof(ImageClient).Assembly.GetType(name) ?? typeof(Microsoft.Extensions.AI.ChatOptions).Assembly.GetType(name, throwOnError: true)!;

    private static JsonElement Load()
    {
        using var stream = typeof(SdkFacts).Assembly.GetManifestResourceStream("Crazyrouter.Analyzers.Reading.sdk.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>Writes requests down, and refuses them.</summary>
    private sealed class SeenRequests : HttpMessageHandler
    {
        public List<(string Uri, string Body)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.AbsoluteUri, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new ByteArrayContent([]) };
        }
    }
}
