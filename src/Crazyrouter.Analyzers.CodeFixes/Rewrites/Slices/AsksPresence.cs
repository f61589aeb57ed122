using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Tells whether a condition holds where a part of a reply is there, or where it is missing.</summary>
internal static class AsksPresence
{
    public static bool In(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => In(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !In(not.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both => In(both.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => !IsNothing(equal.Right) && !IsNothing(equal.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => IsNothing(unequal.Right) || IsNothing(unequal.Left),
        IsPatternExpressionSyntax { Pattern: var pattern } => In(pattern),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } => false,
        _ => true,
    };

    private static bool In(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax not => !In(not.Pattern),
        ConstantPatternSyntax { Expression: var constant } => !IsNothing(constant),
        _ => true,
    };

    private static bool IsNothing(ExpressionSyntax expression)
        => expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression || expression is LiteralExpressionSyntax { Token.Value: 0 };
}
