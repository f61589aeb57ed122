using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A member of a type that a serializer sends, and what it is called on the wire.</summary>
internal sealed class WireMember
{
    private WireMember(ISymbol symbol, string? declared)
    {
        Symbol = symbol;
        IsLoose = declared is null;
        Name = declared ?? WireNames.SnakeCase(symbol.Name);
    }

    /// <summary>The property or field.</summary>
    public ISymbol Symbol { get; }

    /// <summary>The name an attribute gives it, else its own in snake case.</summary>
    public string Name { get; }

    /// <summary>Whether no attribute names it, so that a naming policy may still change its case and underscores.</summary>
    public bool IsLoose { get; }

    /// <summary>Whether this is the member of that wire name.</summary>
    public bool Is(string wireName) => IsLoose ? Parameter.SameLetters(Name, wireName) : Name == wireName;

    /// <summary>The members of a type that are sent, inherited ones included, the most derived first.</summary>
    public static ImmutableArray<WireMember> Of(ITypeSymbol type)
    {
        var members = ImmutableArray.CreateBuilder<WireMember>();
        var seen = new HashSet<string>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (IsData(member) && seen.Add(member.Name) && !WireNames.IsIgnored(member))
                {
                    var declared = WireNames.Declared(member);
                    if (declared is not null || member.DeclaredAccessibility == Accessibility.Public)
                    {
                        members.Add(new WireMember(member, declared));
                    }
                }
            }
        }

        return members.ToImmutable();
    }

    private static bool IsData(ISymbol member) => member switch
    {
        IPropertySymbol property => !property.IsStatic && !property.IsIndexer && property.GetMethod is not null,
        IFieldSymbol field => !field.IsStatic && !field.IsImplicitlyDeclared,
        _ => false,
    };
}
