using System.Collections.Generic;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>One section of sdk.json in one compilation: for each type, what the names of its members stand for.</summary>
internal sealed class SdkSection
{
    private readonly (KnownType Type, JsonValue Names)[] _types;

    /// <param name="compilation">The compilation.</param>
    /// <param name="section">The section.</param>
    public SdkSection(Compilation compilation, JsonValue section)
    {
        _types = new (KnownType, JsonValue)[section.Members.Count];
        for (var i = 0; i < _types.Length; i++)
        {
            _types[i] = (new KnownType(compilation, section.Members[i].Name), section.Members[i].Value);
        }
    }

    /// <summary>The types that the program references, and their members' names.</summary>
    public IEnumerable<(INamedTypeSymbol Type, JsonValue Names)> Types
    {
        get
        {
            foreach (var (type, names) in _types)
            {
                if (type.Symbol is { } symbol)
                {
                    yield return (symbol, names);
                }
            }
        }
    }

    /// <summary>The names of a type's members; null where the section does not have the type.</summary>
    public JsonValue? Of(ITypeSymbol? type)
    {
        foreach (var known in _types)
        {
            if (known.Type.IsSame(type))
            {
                return known.Names;
            }
        }

        return null;
    }

    /// <summary>What a member's name stands for; null where the section does not have it.</summary>
    public string? Of(ITypeSymbol? type, string member) => Of(type)?.Find(member)?.Value.Text;
}
