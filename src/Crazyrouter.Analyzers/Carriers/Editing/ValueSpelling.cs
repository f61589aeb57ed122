using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells a value that is sent as an expression of the type that takes it.</summary>
internal static class ValueSpelling
{
    /// <summary>The expression; null where the type cannot say the value.</summary>
    public static string? Of(ITypeSymbol type, Write write, SemanticModel model, int position)
    {
        type = Underlying(type);
        return OfPlain(type, write) is { } plain ? plain
            : write.Kind != WireKind.Text ? null
            : type.TypeKind == TypeKind.Enum ? Member(type, write.Value, model, position)
            : WireNames.IsSize(type) ? Size(type, write.Value, model, position)
            : TakesText(type) ? Quote(write.Value)
            : null;
    }

    /// <summary>The expression for a type that takes a text or a number as it is; null for any other.</summary>
    public static string? OfPlain(ITypeSymbol type, Write write)
    {
        type = Underlying(type);
        return type.SpecialType is SpecialType.System_String || (type.SpecialType == SpecialType.System_Object && write.Kind == WireKind.Text) ? Quote(write.Value)
            : write.Kind != WireKind.Text && (type.SpecialType == SpecialType.System_Object || WireNames.IsScalar(type)) ? write.Value
            : null;
    }

    /// <summary>The type without <c>Nullable</c> around it.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string? Member(ITypeSymbol type, string value, SemanticModel model, int position)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && WireNames.OfEnumMember(field) == value)
            {
                return type.ToMinimalDisplayString(model, position) + "." + field.Name;
            }
        }

        return null;
    }

    private static string? Size(ITypeSymbol type, string value, SemanticModel model, int position)
    {
        var by = value.IndexOf('x');
        return by > 0 ? "new " + type.ToMinimalDisplayString(model, position) + "(" + value.Substring(0, by) + ", " + value.Substring(by + 1) + ")" : null;
    }

    private static bool TakesText(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers("op_Implicit"))
        {
            if (member is IMethodSymbol { Parameters.Length: 1 } conversion && conversion.Parameters[0].Type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }
}
