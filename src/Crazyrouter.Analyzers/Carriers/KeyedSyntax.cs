using System;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Tells by syntax alone what may be an object that is filled by name.</summary>
internal static class KeyedSyntax
{
    /// <summary>The name of the type that is made, taken from the declaration where it is target-typed; null where the declaration does not name it.</summary>
    public static string? MadeName(BaseObjectCreationExpressionSyntax creation)
        => (creation is ObjectCreationExpressionSyntax named ? named.Type : DeclaredType(creation)) is { } type ? NameOf(type) : null;

    /// <summary>Whether a creation without a name of its type has an initializer with names, so that only its type can tell what it is.</summary>
    public static bool IsUnnamed(BaseObjectCreationExpressionSyntax creation)
        => creation is ImplicitObjectCreationExpressionSyntax { Initializer: { } initializer } && HasNames(initializer) && DeclaredType(creation) is null;

    /// <summary>Whether an initializer has an element such as <c>["k"] = v</c> or <c>{ "k", v }</c>.</summary>
    public static bool HasNames(InitializerExpressionSyntax? initializer)
    {
        if (initializer is not null)
        {
            foreach (var element in initializer.Expressions)
            {
                if (element is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } && MayName(index[0].Expression)
                    || element is InitializerExpressionSyntax { Expressions: { Count: >= 2 } pair } && (MayName(pair[0]) || MayName(pair[1])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an expression can be the name that tells a request: <c>"model"</c>, <c>"prompt"</c>, or a constant.</summary>
    public static bool MayNameRequest(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText is "model" or "prompt",
        IdentifierNameSyntax name => MayBeConstant(name),
        MemberAccessExpressionSyntax access => MayBeConstant(access.Name),
        _ => false,
    };

    // Constants mostly begin with a capital or an underscore; of what does not, the variables, only those count that are called like what they hold.
    private static bool MayBeConstant(SimpleNameSyntax name) => name.Identifier.ValueText is { Length: > 0 } text
        && (!char.IsLower(text[0]) || text.IndexOf("model", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("prompt", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool MayName(ExpressionSyntax expression) => expression is not LiteralExpressionSyntax || expression.IsKind(SyntaxKind.StringLiteralExpression);

    private static TypeSyntax? DeclaredType(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        _ => null,
    };

    private static string? NameOf(TypeSyntax type) => SyntaxNames.Rightmost(type is NullableTypeSyntax nullable ? nullable.ElementType : type);
}
