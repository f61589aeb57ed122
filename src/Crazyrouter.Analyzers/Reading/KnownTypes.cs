using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The symbols that readers and carriers compare with, resolved once per compilation; null where the program does not reference them.</summary>
internal sealed class KnownTypes
{
    public KnownTypes(Compilation compilation)
    {
        Sdk = new SdkFacts(compilation);
        Uri = Find(compilation, "System.Uri");
        Lazy = Find(compilation, "System.Lazy`1");
        UriBuilder = Find(compilation, "System.UriBuilder");
        Stream = Find(compilation, "System.IO.Stream");
        TimeSpan = Find(compilation, "System.TimeSpan");
        Exception = Find(compilation, "System.Exception");
        HttpClient = Find(compilation, "System.Net.Http.HttpClient");
        HttpContent = Find(compilation, "System.Net.Http.HttpContent");
        MultipartFormDataContent = Find(compilation, "System.Net.Http.MultipartFormDataContent");
        FormUrlEncodedContent = Find(compilation, "System.Net.Http.FormUrlEncodedContent");
        GenericDictionary = Find(compilation, "System.Collections.Generic.IDictionary`2");
        NameValueCollection = Find(compilation, "System.Collections.Specialized.NameValueCollection");
        JsonObject = Find(compilation, "System.Text.Json.Nodes.JsonObject");
        Utf8JsonWriter = Find(compilation, "System.Text.Json.Utf8JsonWriter");
        JObject = Find(compilation, "Newtonsoft.Json.Linq.JObject");
        JToken = Find(compilation, "Newtonsoft.Json.Linq.JToken");
        JProperty = Find(compilation, "Newtonsoft.Json.Linq.JProperty");
        OpenAIClient = Find(compilation, "OpenAI.OpenAIClient");
        ImageClient = Find(compilation, "OpenAI.Images.ImageClient");
        ChatClient = Find(compilation, "OpenAI.Chat.ChatClient");
        ExtensionsImageOptions = Find(compilation, "Microsoft.Extensions.AI.ImageGenerationOptions");
        ExtensionsChatOptions = Find(compilation, "Microsoft.Extensions.AI.ChatOptions");
    }

    public SdkFacts Sdk { get; }

    public INamedTypeSymbol? Uri { get; }

    public INamedTypeSymbol? Lazy { get; }

    public INamedTypeSymbol? UriBuilder { get; }

    public INamedTypeSymbol? Stream { get; }

    public INamedTypeSymbol? TimeSpan { get; }

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? HttpClient { get; }

    public INamedTypeSymbol? HttpContent { get; }

    public INamedTypeSymbol? MultipartFormDataContent { get; }

    public INamedTypeSymbol? FormUrlEncodedContent { get; }

    public INamedTypeSymbol? GenericDictionary { get; }

    public INamedTypeSymbol? NameValueCollection { get; }

    public INamedTypeSymbol? JsonObject { get; }

    public INamedTypeSymbol? Utf8JsonWriter { get; }

    public INamedTypeSymbol? JObject { get; }

    public INamedTypeSymbol? JToken { get; }

    public INamedTypeSymbol? JProperty { get; }

    public INamedTypeSymbol? OpenAIClient { get; }

    public INamedTypeSymbol? ImageClient { get; }

    public INamedTypeSymbol? ChatClient { get; }

    public INamedTypeSymbol? ExtensionsImageOptions { get; }

    public INamedTypeSymbol? ExtensionsChatOptions { get; }

    /// <summary>The one place that asks a compilation for a type by name.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string metadataName) => compilation.GetTypeByMetadataName(metadataName);

    /// <summary>Whether a type is, or derives from, a known one.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known)
    {
        if (known is null)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is, or implements, a known generic interface.</summary>
    public static bool Implements(ITypeSymbol? type, INamedTypeSymbol? known)
    {
        if (type is null || known is null)
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known))
        {
            return true;
        }

        foreach (var one in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, known))
            {
                return true;
            }
        }

        return false;
    }
}
