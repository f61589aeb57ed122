using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Tells types that hold values by name.</summary>
internal static class KeyedTypes
{
    /// <summary>Whether a type is filled by name: a dictionary of strings, a JSON node, a name-value collection, or <c>dynamic</c>.</summary>
    public static bool IsKeyed(ITypeSymbol? type, ReadingScope scope)
        => type is { TypeKind: TypeKind.Dynamic } || IsDictionary(type, scope) || IsJson(type, scope) || KnownTypes.Is(type, scope.Types.NameValueCollection);

    /// <summary>Whether a type is a JSON node of one of the two libraries.</summary>
    public static bool IsJson(ITypeSymbol? type, ReadingScope scope)
        => KnownTypes.Is(type, scope.Types.JsonNode) || KnownTypes.Is(type, scope.Types.JToken);

    /// <summary>Whether a type is a dictionary whose keys are strings.</summary>
    public static bool IsDictionary(ITypeSymbol? type, ReadingScope scope)
    {
        if (type is null)
        {
            return false;
        }

        if (IsOf(type, scope))
        {
            return true;
        }

        foreach (var one in type.AllInterfaces)
        {
            if (IsOf(one, scope))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is a list, an array or a sequence of pairs whose first half is a string.</summary>
    public static bool IsPairs(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IsPair(array.ElementType);
        }

        if (ElementOf(type) is { } element && IsPair(element))
        {
            return true;
        }

        if (type is not null)
        {
            foreach (var one in type.AllInterfaces)
            {
                if (ElementOf(one) is { } inner && IsPair(inner))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the values of a dictionary, of pairs or of a form are text, whatever they mean.</summary>
    public static bool HoldsText(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsText(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } => arguments[1].SpecialType == SpecialType.System_String,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => HoldsText(arguments[0]),
        { Name: "MultipartFormDataContent" or "NameValueCollection" } => true,
        _ => false,
    };

    /// <summary>Whether a value can bring names with it: something filled by name, pairs, or one pair.</summary>
    public static bool MayHoldNames(IOperation value, ReadingScope scope)
    {
        var type = OperationFacts.Unwrap(value).Type;
        return IsKeyed(type, scope) || IsPairs(type) || IsPair(type);
    }

    private static bool IsPair(ITypeSymbol? type)
        => type is { Name: "JProperty" }
            || type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair && pair.TypeArguments[0].SpecialType == SpecialType.System_String
            || type is INamedTypeSymbol { IsTupleType: true, TupleElements.Length: 2 } tuple && tuple.TupleElements[0].Type.SpecialType == SpecialType.System_String;

    private static ITypeSymbol? ElementOf(ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence ? sequence.TypeArguments[0] : null;

    private static bool IsOf(ITypeSymbol type, ReadingScope scope)
        => type is INamedTypeSymbol { TypeArguments.Length: 2 } constructed
            && scope.Types.GenericDictionary.IsSame(constructed.OriginalDefinition)
            && constructed.TypeArguments[0].SpecialType == SpecialType.System_String;
}
