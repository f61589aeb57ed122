using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>
/// Tells whether other code depends on the members of an anonymous object. Such a type has no name, so whatever depends on it stands in the
/// same method or property.
/// </summary>
internal static class AnonymousType
{
    /// <summary>Whether the member is used by its name, or another object has to have the same type.</summary>
    public static bool IsSeenElsewhere(AnonymousObjectCreationExpressionSyntax creation, AnonymousObjectMemberDeclaratorSyntax member, ReadingScope scope)
    {
        var model = scope.ModelOf(creation.SyntaxTree);
        if (model.GetDeclaredSymbol(member, scope.CancellationToken) is not { } property
            || model.GetTypeInfo(creation, scope.CancellationToken).Type is not { } type)
        {
            return true;
        }

        var isOnlyArgument = IsOnlyArgument(creation, scope);
        foreach (var node in ScopeOf(creation).DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Parent: not NameEqualsSyntax } name && name.Identifier.ValueText == property.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, scope.CancellationToken).Symbol, property))
            {
                return true;
            }

            if (!isOnlyArgument && node is AnonymousObjectCreationExpressionSyntax other && other != creation
                && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(other, scope.CancellationToken).Type, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an object is handed to a call that takes it as it is, alone of its type.</summary>
    private static bool IsOnlyArgument(SyntaxNode creation, ReadingScope scope)
    {
        while (creation.Parent is ParenthesizedExpressionSyntax)
        {
            creation = creation.Parent;
        }

        if (creation.Parent is not ArgumentSyntax { Parent.Parent: { } call } argument || scope.OperationOf(call) is not { } operation)
        {
            return false;
        }

        foreach (var given in OperationFacts.Arguments(operation))
        {
            if (given.Syntax == argument)
            {
                return given.Parameter is { } parameter && (parameter.OriginalDefinition.Type.SpecialType == SpecialType.System_Object || IsAloneOfType(parameter.OriginalDefinition));
            }
        }

        return false;
    }

    private static bool IsAloneOfType(IParameterSymbol parameter)
    {
        if (parameter.Type is not ITypeParameterSymbol || parameter.ContainingSymbol is not IMethodSymbol method
            || SymbolEqualityComparer.Default.Equals(method.ReturnType, parameter.Type))
        {
            return false;
        }

        foreach (var other in method.Parameters)
        {
            if (other.Ordinal != parameter.Ordinal && SymbolEqualityComparer.Default.Equals(other.Type, parameter.Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The whole member, or the whole program of top-level statements, that a node stands in.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        SyntaxNode scope = node;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            scope = outer;
            if (outer is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                break;
            }
        }

        return scope;
    }
}
