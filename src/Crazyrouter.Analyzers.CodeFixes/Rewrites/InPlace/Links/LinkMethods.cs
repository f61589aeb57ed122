using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Analyzers.Reading.Replies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>The library's methods that base64 goes through, by their symbols.</summary>
internal sealed class LinkMethods
{
    private readonly ReplyTypes _types;
    private readonly KnownType _convert;
    private readonly KnownType _linq;
    private readonly KnownType _queryable;

    public LinkMethods(ReadingScope scope)
    {
        _types = scope.ReplyTypes;
        _convert = new KnownType(scope.Compilation, "System.Convert");
        _linq = new KnownType(scope.Compilation, "System.Linq.Enumerable");
        _queryable = new KnownType(scope.Compilation, "System.Linq.ParallelEnumerable");
    }

    public bool IsBytes(ITypeSymbol? type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    public bool IsJson(ITypeSymbol? type) => _types.IsJson(type);

    public bool IsLinq(IMethodSymbol method)
        => KnownTypes.Is(method.ContainingType, _linq) || KnownTypes.Is(method.ContainingType, _queryable);

    /// <summary>Whether a method only asks whether a text says anything.</summary>
    public bool IsEmptyTest(IMethodSymbol method)
        => method is { ContainingType.SpecialType: SpecialType.System_String, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" };

    public bool IsDecoder(IMethodSymbol method) => method.Name == "FromBase64String" && KnownTypes.Is(method.ContainingType, _convert);

    /// <summary>Whether a call is one of a JSON library, which only gives the value in another form.</summary>
    public bool IsReaderOf(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return KnownTypes.Is(type, _types.JsonElement) || KnownTypes.Is(type, _types.JsonNode) || KnownTypes.Is(type, _types.JToken)
            || KnownTypes.Is(type, _types.LinqToJson) || KnownTypes.Is(type, _types.JsonSerializer);
    }

    /// <summary>How a call decodes; null where it does not.</summary>
    public LinkEndKind? EndOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return IsDecoder(method) ? LinkEndKind.Decoded
            : method.Name == "GetBytesFromBase64" && KnownTypes.Is(method.ContainingType, _types.JsonElement) ? LinkEndKind.ReadAsBytes
            : method.Name == "TryGetBytesFromBase64" && KnownTypes.Is(method.ContainingType, _types.JsonElement) ? LinkEndKind.ReadInto
            : IsReaderOf(call) && IsBytes(method.ReturnType) && method.TypeArguments.Length > 0 ? LinkEndKind.TypeArgument
            : null;
    }
}
