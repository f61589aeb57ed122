using System;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What the methods of objects that are filled by name do, told by their names.</summary>
internal static class KeyedMethods
{
    /// <summary>Whether it puts something into the object it is called on.</summary>
    public static bool Puts(string method)
        => method is "Add" or "TryAdd" or "AddOrUpdate" or "AddParameter" or "AddOrUpdateParameter" or "AddBodyParameter" or "AddFormParameter"
            or "AddField" or "AddFormField" or "AddString" or "SetParameter" or "Set" or "Append";

    /// <summary>Whether it puts in, or replaces, what cannot be read from its arguments.</summary>
    public static bool Changes(string method)
        => Puts(method)
            || method is "Merge" or "UnionWith" or "AddRange" or "AddFirst" or "Insert" or "InsertRange" or "ReplaceAll" or "SetAt" or "Replace";

    /// <summary>Whether it takes away what cannot be read from its arguments.</summary>
    public static bool RemovesAny(string method) => method is "RemoveAll" or "RemoveAt" or "RemoveWhere" or "RemoveRange";

    /// <summary>Whether it only looks at the object, or adds what is no parameter of the body.</summary>
    public static bool OnlyLooks(string method)
        => method.StartsWith("Contains", StringComparison.Ordinal) || method.StartsWith("TryGet", StringComparison.Ordinal)
            || method is "AsObject" or "Property" or "GetValue" or "EnsureCapacity" or "AddHeader" or "AddFile" or "AddQueryParameter";

    /// <summary>Whether it makes another object that is filled by name out of what it is given or called on.</summary>
    public static bool Copies(string method)
        => method is "Parse" or "FromObject" or "SerializeToNode" or "Deserialize" or "DeserializeObject" or "DeepClone" or "Clone" or "ToDictionary";

    /// <summary>Whether a method that the object is passed to may fill it.</summary>
    public static bool Fills(IMethodSymbol method)
        => method.ReturnsVoid && (method.MethodKind == MethodKind.DelegateInvoke || method.Name.StartsWith("Populate", StringComparison.Ordinal));
}
