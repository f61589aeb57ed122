using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Literals that stand in one chain of <c>+</c>, or in one string.</summary>
internal static class LiteralChain
{
    /// <summary>
    /// Whether all between the two can be cut out, so that the beginning of <paramref name="first"/> and the end of
    /// <paramref name="last"/> make one literal: with nothing between but holes, or operands of the same unparenthesised chain.
    /// </summary>
    public static bool CanJoin(SyntaxToken first, SyntaxToken last)
    {
        var from = ExpressionOf(first);
        var to = ExpressionOf(last);
        if (from == to)
        {
            return true;
        }

        return to?.Parent is BinaryExpressionSyntax chain
            && chain.IsKind(SyntaxKind.AddExpression)
            && !chain.ContainsDirectives
            && HasOperand(chain.Left, from);
    }

    private static bool HasOperand(ExpressionSyntax chain, SyntaxNode? operand)
    {
        while (chain is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && sum.Right != operand)
        {
            chain = sum.Left;
        }

        return chain == operand || chain is BinaryExpressionSyntax { Right: var right } && right == operand;
    }

    private static SyntaxNode? ExpressionOf(SyntaxToken token) =>
        token.Parent is InterpolatedStringTextSyntax text ? text.Parent : token.Parent;
}
