using System.Text;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What members, enum members and their types are called on the wire.</summary>
internal static class WireNames
{
    /// <summary>The name an attribute gives a member (<c>JsonPropertyName</c>, <c>JsonProperty</c>, <c>DataMember</c>); null where none does.</summary>
    public static string? Declared(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name switch
            {
                "JsonPropertyNameAttribute" or "AliasAsAttribute" => FirstArgument(attribute),
                "JsonPropertyAttribute" => FirstArgument(attribute) ?? NamedArgument(attribute, "PropertyName"),
                "DataMemberAttribute" => NamedArgument(attribute, "Name"),
                _ => null,
            };
            if (name is not null)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a member is never sent.</summary>
    public static bool IsIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "IgnoreDataMemberAttribute":
                case "JsonIgnoreAttribute" when !HasCondition(attribute):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether what a member holds by name is sent beside the other members.</summary>
    public static bool IsExtensionData(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonExtensionDataAttribute")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an enum member is called on the wire: by attribute, else its name in snake case.</summary>
    public static string OfEnumMember(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name switch
            {
                "JsonStringEnumMemberNameAttribute" or "JsonPropertyNameAttribute" => FirstArgument(attribute),
                "EnumMemberAttribute" => NamedArgument(attribute, "Value"),
                _ => null,
            };
            if (name is not null)
            {
                return name;
            }
        }

        return SnakeCase(member.Name);
    }

    /// <summary><c>ResponseFormat</c> → <c>response_format</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Whether a type is sent as one JSON text, number or truth value.</summary>
    public static bool IsScalar(ITypeSymbol? type)
        => type is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or (>= SpecialType.System_Char and <= SpecialType.System_Double) };

    /// <summary>Whether a type made from two numbers is a width and a height.</summary>
    public static bool IsSize(ITypeSymbol? type) => type is not null && type.Name.EndsWith("Size", System.StringComparison.Ordinal);

    private static bool HasCondition(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            // JsonIgnoreCondition.Always is 1 and WhenWriting 4; the other conditions look at the value.
            if (argument.Key == "Condition" && argument.Value.Value is not (1 or 4))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FirstArgument(AttributeData attribute)
        => attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;

    private static string? NamedArgument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value as string;
            }
        }

        return null;
    }
}
