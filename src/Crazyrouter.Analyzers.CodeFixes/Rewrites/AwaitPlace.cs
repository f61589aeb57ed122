using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>Whether <c>await</c> may be written at a place as the code stands: no function is made async by a fix.</summary>
internal static class AwaitPlace
{
    public static bool Allows(SyntaxNode place)
    {
        for (var node = place; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case LockStatementSyntax { Expression: var locked } when locked != node:
                case UnsafeStatementSyntax:
                case CatchFilterClauseSyntax:
                case QueryBodySyntax:
                case TypeDeclarationSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
            }
        }

        return false;
    }

    /// <summary>What follows an awaited call here: <c>.ConfigureAwait(false)</c> where the function around it says so elsewhere.</summary>
    public static string Suffix(SyntaxNode place)
    {
        foreach (var ancestor in place.Ancestors())
        {
            if (ancestor is BaseMethodDeclarationSyntax or CompilationUnitSyntax)
            {
                return ConfiguresAwaits(ancestor) ? ".ConfigureAwait(false)" : string.Empty;
            }
        }

        return string.Empty;
    }

    private static bool ConfiguresAwaits(SyntaxNode function)
    {
        foreach (var node in function.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" },
                    ArgumentList.Arguments: { Count: 1 } arguments,
                }
                && arguments[0].Expression.IsKind(SyntaxKind.FalseLiteralExpression))
            {
                return true;
            }
        }

        return false;
    }
}
