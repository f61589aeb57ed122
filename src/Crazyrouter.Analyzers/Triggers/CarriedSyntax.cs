using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>What syntax alone tells of who takes a value, and under which name.</summary>
internal static class CarriedSyntax
{
    /// <summary>The name that an expression or a type ends in; null where it ends in none.</summary>
    public static string? NameOf(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    /// <summary>The name of the type that a creation makes; null where another place names it.</summary>
    public static string? MadeBy(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => NameOf(named.Type),
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable } } => NameOf(variable.Type),
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } => NameOf(property.Type),
        _ => null,
    };

    /// <summary>Whether a method gives its caller anything that can hold a model or a reply.</summary>
    public static bool GivesBack(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax plain => plain.Keyword.IsKind(SyntaxKind.StringKeyword) || plain.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments, Identifier.ValueText: "Task" or "ValueTask" } => GivesBack(arguments[0]),
        _ => NameOf(type) is not ("Task" or "ValueTask"),
    };

    /// <summary>Whether a call is made on a type that only prints, logs or compares.</summary>
    public static bool IsMention(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Expression: { } on } && NameOf(on) is { } type && Mentions.IsMention(type);

    /// <summary>The variable at the beginning of what a call or an assignment fills, or the declarations that it fills; null where it is neither.</summary>
    public static ExpressionSyntax? FilledBy(ExpressionSyntax filled)
    {
        while (true)
        {
            switch (filled)
            {
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access:
                    filled = access.Expression;
                    continue;
                case MemberAccessExpressionSyntax access:
                    return access.Name as IdentifierNameSyntax;
                case ElementAccessExpressionSyntax element:
                    filled = element.Expression;
                    continue;
                case InvocationExpressionSyntax call:
                    filled = call.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax suppressed:
                    filled = suppressed.Operand;
                    continue;
                case DeclarationExpressionSyntax or TupleExpressionSyntax:
                    return filled;
                case IdentifierNameSyntax name when name.Parent is not (InvocationExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }):
                    return name;
                default:
                    return null;
            }
        }
    }

    /// <summary>Where a variable can be named: the member it stands in, a type for its own parameters, the file for top-level statements.</summary>
    public static SyntaxNode BodyOf(SyntaxNode place)
    {
        var node = place;
        while (node is not (MemberDeclarationSyntax and not GlobalStatementSyntax) && node.Parent is { } outer)
        {
            node = outer;
        }

        return node;
    }

    public static bool IsIn(SyntaxNode? body, SyntaxToken token) => body is not null && body.Span.Contains(token.Span);
}
