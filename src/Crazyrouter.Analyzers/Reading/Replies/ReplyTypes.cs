using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The types that replies are read with, found once per compilation, when they are met.</summary>
internal sealed class ReplyTypes
{
    public ReplyTypes(Compilation compilation)
    {
        JsonElement = new KnownType(compilation, "System.Text.Json.JsonElement");
        JsonProperty = new KnownType(compilation, "System.Text.Json.JsonProperty");
        JsonDocument = new KnownType(compilation, "System.Text.Json.JsonDocument");
        JsonNode = new KnownType(compilation, "System.Text.Json.Nodes.JsonNode");
        JsonSerializer = new KnownType(compilation, "System.Text.Json.JsonSerializer");
        Utf8JsonReader = new KnownType(compilation, "System.Text.Json.Utf8JsonReader");
        HttpContentJson = new KnownType(compilation, "System.Net.Http.Json.HttpContentJsonExtensions");
        HttpClientJson = new KnownType(compilation, "System.Net.Http.Json.HttpClientJsonExtensions");
        JToken = new KnownType(compilation, "Newtonsoft.Json.Linq.JToken");
        JProperty = new KnownType(compilation, "Newtonsoft.Json.Linq.JProperty");
        LinqToJson = new KnownType(compilation, "Newtonsoft.Json.Linq.Extensions");
        JsonConvert = new KnownType(compilation, "Newtonsoft.Json.JsonConvert");
        NewtonsoftSerializer = new KnownType(compilation, "Newtonsoft.Json.JsonSerializer");
        NewtonsoftReader = new KnownType(compilation, "Newtonsoft.Json.JsonReader");
        JsonPatch = new KnownType(compilation, "System.ClientModel.Primitives.JsonPatch");
        Regex = new KnownType(compilation, "System.Text.RegularExpressions.Regex");
        StringBuilder = new KnownType(compilation, "System.Text.StringBuilder");
        Dictionary = new KnownType(compilation, "System.Collections.Generic.IDictionary`2");
        ReadOnlyDictionary = new KnownType(compilation, "System.Collections.Generic.IReadOnlyDictionary`2");
        KeyValuePair = new KnownType(compilation, "System.Collections.Generic.KeyValuePair`2");
        Enumerable = new KnownType(compilation, "System.Collections.IEnumerable");
    }

    public KnownType JsonElement { get; }

    public KnownType JsonProperty { get; }

    public KnownType JsonDocument { get; }

    public KnownType JsonNode { get; }

    public KnownType JsonSerializer { get; }

    public KnownType Utf8JsonReader { get; }

    public KnownType HttpContentJson { get; }

    public KnownType HttpClientJson { get; }

    public KnownType JToken { get; }

    public KnownType JProperty { get; }

    public KnownType LinqToJson { get; }

    public KnownType JsonConvert { get; }

    public KnownType NewtonsoftSerializer { get; }

    public KnownType NewtonsoftReader { get; }

    public KnownType JsonPatch { get; }

    public KnownType Regex { get; }

    public KnownType StringBuilder { get; }

    public KnownType Dictionary { get; }

    public KnownType ReadOnlyDictionary { get; }

    public KnownType KeyValuePair { get; }

    public KnownType Enumerable { get; }

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
            if (Enumerable.IsSame(one))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Array || Enumerable.IsSame(type)
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
