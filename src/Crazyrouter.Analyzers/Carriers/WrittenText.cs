using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>Asks the literals of an expression what they hold, by their spelling; nothing is allocated for those that most code is made of.</summary>
internal static class WrittenText
{
    /// <summary>Whether a string literal in an expression, or the text of an interpolation, holds a word.</summary>
    public static bool Holds(SyntaxNode expression, string word)
    {
        var rest = expression;
        while (rest is BinaryExpressionSyntax sum)
        {
            if (OperandHolds(sum.Right, word))
            {
                return true;
            }

            rest = sum.Left;
        }

        return OperandHolds(rest, word);
    }

    private static bool OperandHolds(SyntaxNode operand, string word)
    {
        switch (operand)
        {
            case IdentifierNameSyntax:
                return false;
            case LiteralExpressionSyntax literal:
                return TokenHolds(literal.Token, word);
            default:
                foreach (var token in operand.DescendantTokens())
                {
                    if (TokenHolds(token, word))
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private static bool TokenHolds(SyntaxToken token, string word)
        => (token.IsKind(SyntaxKind.InterpolatedStringTextToken) || (token.Parent is LiteralExpressionSyntax && !token.IsKind(SyntaxKind.NumericLiteralToken)))
            && token.Text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
