using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The types that replies are read with, resolved once per compilation; null where the program does not reference them.</summary>
internal sealed class ReplyTypes
{
    public ReplyTypes(Compilation compilation)
    {
        JsonElement = KnownTypes.Find(compilation, "System.Text.Json.JsonElement");
        JsonProperty = KnownTypes.Find(compilation, "System.Text.Json.JsonProperty");
        JsonDocument = KnownTypes.Find(compilation, "System.Text.Json.JsonDocument");
        JsonNode = KnownTypes.Find(compilation, "System.Text.Json.Nodes.JsonNode");
        JsonSerializer = KnownTypes.Find(compilation, "System.Text.Json.JsonSerializer");
        Utf8JsonReader = KnownTypes.Find(compilation, "System.Text.Json.Utf8JsonReader");
        HttpContentJson = KnownTypes.Find(compilation, "System.Net.Http.Json.HttpContentJsonExtensions");
        HttpClientJson = KnownTypes.Find(compilation, "System.Net.Http.Json.HttpClientJsonExtensions");
        JToken = KnownTypes.Find(compilation, "Newtonsoft.Json.Linq.JToken");
        JProperty = KnownTypes.Find(compilation, "Newtonsoft.Json.Linq.JProperty");
        LinqToJson = KnownTypes.Find(compilation, "Newtonsoft.Json.Linq.Extensions");
        JsonConvert = KnownTypes.Find(compilation, "Newtonsoft.Json.JsonConvert");
        NewtonsoftSerializer = KnownTypes.Find(compilation, "Newtonsoft.Json.JsonSerializer");
        NewtonsoftReader = KnownTypes.Find(compilation, "Newtonsoft.Json.JsonReader");
        JsonPatch = KnownTypes.Find(compilation, "System.ClientModel.Primitives.JsonPatch");
        Regex = KnownTypes.Find(compilation, "System.Text.RegularExpressions.Regex");
        StringBuilder = KnownTypes.Find(compilation, "System.Text.StringBuilder");
        Dictionary = KnownTypes.Find(compilation, "System.Collections.Generic.IDictionary`2");
        ReadOnlyDictionary = KnownTypes.Find(compilation, "System.Collections.Generic.IReadOnlyDictionary`2");
        KeyValuePair = KnownTypes.Find(compilation, "System.Collections.Generic.KeyValuePair`2");
        Enumerable = KnownTypes.Find(compilation, "System.Collections.IEnumerable");
    }

    public INamedTypeSymbol? JsonElement { get; }

    public INamedTypeSymbol? JsonProperty { get; }

    public INamedTypeSymbol? JsonDocument { get; }

    public INamedTypeSymbol? JsonNode { get; }

    public INamedTypeSymbol? JsonSerializer { get; }

    public INamedTypeSymbol? Utf8JsonReader { get; }

    public INamedTypeSymbol? HttpContentJson { get; }

    public INamedTypeSymbol? HttpClientJson { get; }

    public INamedTypeSymbol? JToken { get; }

    public INamedTypeSymbol? JProperty { get; }

    public INamedTypeSymbol? LinqToJson { get; }

    public INamedTypeSymbol? JsonConvert { get; }

    public INamedTypeSymbol? NewtonsoftSerializer { get; }

    public INamedTypeSymbol? NewtonsoftReader { get; }

    public INamedTypeSymbol? JsonPatch { get; }

    public INamedTypeSymbol? Regex { get; }

    public INamedTypeSymbol? StringBuilder { get; }

    public INamedTypeSymbol? Dictionary { get; }

    public INamedTypeSymbol? ReadOnlyDictionary { get; }

    public INamedTypeSymbol? KeyValuePair { get; }

    public INamedTypeSymbol? Enumerable { get; }

    /// <summary>Whether a type is one that JSON is read with as it is: an element, a node, a token, or anything at all.</summary>
    public bool IsJson(ITypeSymbol? type)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return type is { TypeKind: TypeKind.Dynamic } || KnownTypes.Is(type, JsonElement) || KnownTypes.Is(type, JsonDocument)
            || KnownTypes.Is(type, JsonNode) || KnownTypes.Is(type, JToken);
    }

    /// <summary>Whether a type maps keys to values.</summary>
    public bool IsDictionary(ITypeSymbol? type) => KnownTypes.Implements(type, Dictionary) || KnownTypes.Implements(type, ReadOnlyDictionary);

    /// <summary>Whether a type's values can be enumerated; texts are not seen so.</summary>
    public bool IsSequence(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_String })
        {
            return false;
        }

        foreach (var one in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(one, Enumerable))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Array || SymbolEqualityComparer.Default.Equals(type, Enumerable)
            || type.Name.IndexOf("AsyncEnumerable", StringComparison.Ordinal) >= 0;
    }

    /// <summary>The type of a sequence's items; null where it is no generic sequence.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence)
        {
            return sequence.TypeArguments[0];
        }

        foreach (var one in type is null ? ImmutableArray<INamedTypeSymbol>.Empty : type.AllInterfaces)
        {
            if (one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return one.TypeArguments[0];
            }
        }

        return null;
    }
}
