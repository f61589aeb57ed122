using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Members that give the whole of a value back in another form, told by their names.</summary>
internal static class SameValue
{
    /// <summary>Whether a method called on a value gives it back whole.</summary>
    public static bool ComesFrom(string method)
        => method is "ToString" or "ToJsonString" or "ToArray" or "ToList" or "AsMemory" or "AsSpan" or "Trim" or "Replace" or "ToUtf8String"
            or "Clone" or "DeepClone" or "ToDictionary" or "AsEnumerable" or "Encode" or "GetBytes" or "ToMemory" or "ToStream" or "AsObject" or "AsNode"
            or "GetBuffer";

    /// <summary>Whether a call on a value gives it back: in another form, or to go on with, as builders do.</summary>
    public static bool ComesFrom(IInvocationOperation call, IOperation value)
        => !call.TargetMethod.ReturnsVoid
            && (ComesFrom(call.TargetMethod.Name)
                || (call.Type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type && SymbolEqualityComparer.Default.Equals(type, value.Type)));

    /// <summary>Whether a property holds the whole of what was written.</summary>
    public static bool IsHeldBy(IPropertySymbol property) => property.Name is "WrittenMemory" or "WrittenSpan";

    /// <summary>Whether a method puts a value into the object it is called on, and sends nothing.</summary>
    public static bool IsPutBy(IMethodSymbol method)
        => method.Name is "Add" or "AddRange" or "TryAdd" or "Insert" or "Enqueue" or "Push" or "Append" or "Write" or "WriteAsync";
}
