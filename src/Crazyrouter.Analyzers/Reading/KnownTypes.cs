using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The types that readers and carriers compare with, found once per compilation, when they are met.</summary>
internal sealed class KnownTypes
{
    public KnownTypes(Compilation compilation)
    {
        Sdk = new SdkFacts(compilation);
        Uri = new KnownType(compilation, "System.Uri");
        Lazy = new KnownType(compilation, "System.Lazy`1");
        UriBuilder = new KnownType(compilation, "System.UriBuilder");
        Stream = new KnownType(compilation, "System.IO.Stream");
        TimeSpan = new KnownType(compilation, "System.TimeSpan");
        Exception = new KnownType(compilation, "System.Exception");
        HttpClient = new KnownType(compilation, "System.Net.Http.HttpClient");
        HttpContent = new KnownType(compilation, "System.Net.Http.HttpContent");
        MultipartFormDataContent = new KnownType(compilation, "System.Net.Http.MultipartFormDataContent");
        FormUrlEncodedContent = new KnownType(compilation, "System.Net.Http.FormUrlEncodedContent");
        GenericDictionary = new KnownType(compilation, "System.Collections.Generic.IDictionary`2");
        NameValueCollection = new KnownType(compilation, "System.Collections.Specialized.NameValueCollection");
        JsonNode = new KnownType(compilation, "System.Text.Json.Nodes.JsonNode");
        JsonObject = new KnownType(compilation, "System.Text.Json.Nodes.JsonObject");
        Utf8JsonWriter = new KnownType(compilation, "System.Text.Json.Utf8JsonWriter");
        JObject = new KnownType(compilation, "Newtonsoft.Json.Linq.JObject");
        JToken = new KnownType(compilation, "Newtonsoft.Json.Linq.JToken");
        JProperty = new KnownType(compilation, "Newtonsoft.Json.Linq.JProperty");
        OpenAIClient = new KnownType(compilation, "OpenAI.OpenAIClient");
        ImageClient = new KnownType(compilation, "OpenAI.Images.ImageClient");
        ChatClient = new KnownType(compilation, "OpenAI.Chat.ChatClient");
        ExtensionsImageOptions = new KnownType(compilation, "Microsoft.Extensions.AI.ImageGenerationOptions");
        ExtensionsChatOptions = new KnownType(compilation, "Microsoft.Extensions.AI.ChatOptions");
    }

    public SdkFacts Sdk { get; }

    public KnownType Uri { get; }

    public KnownType Lazy { get; }

    public KnownType UriBuilder { get; }

    public KnownType Stream { get; }

    public KnownType TimeSpan { get; }

    public KnownType Exception { get; }

    public KnownType HttpClient { get; }

    public KnownType HttpContent { get; }

    public KnownType MultipartFormDataContent { get; }

    public KnownType FormUrlEncodedContent { get; }

    public KnownType GenericDictionary { get; }

    public KnownType NameValueCollection { get; }

    public KnownType JsonNode { get; }

    public KnownType JsonObject { get; }

    public KnownType Utf8JsonWriter { get; }

    public KnownType JObject { get; }

    public KnownType JToken { get; }

    public KnownType JProperty { get; }

    public KnownType OpenAIClient { get; }

    public KnownType ImageClient { get; }

    public KnownType ChatClient { get; }

    public KnownType ExtensionsImageOptions { get; }

    public KnownType ExtensionsChatOptions { get; }

    /// <summary>The one place that asks a compilation for a type by name.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string metadataName) => compilation.GetTypeByMetadataName(metadataName);

    /// <summary>Whether a type is, or derives from, a known one.</summary>
    public static bool Is(ITypeSymbol? type, KnownType known)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (known.IsSame(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is, or implements, a known generic interface.</summary>
    public static bool Implements(ITypeSymbol? type, KnownType known)
    {
        if (type is null)
        {
            return false;
        }

        if (known.IsSame(type.OriginalDefinition))
        {
            return true;
        }

        foreach (var one in type.AllInterfaces)
        {
            if (known.IsSame(one.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
