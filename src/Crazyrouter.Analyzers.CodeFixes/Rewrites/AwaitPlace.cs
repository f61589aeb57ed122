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
                case MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.UnsafeKeyword):
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
                    return AwaitsIn((CompilationUnitSyntax)parent.Parent!);
            }
        }

        return false;
    }

    /// <summary>Whether top-level statements wait for something already; their program is not made async by a fix.</summary>
    private static bool AwaitsIn(CompilationUnitSyntax program)
    {
        foreach (var member in program.Members)
        {
            if (member is GlobalStatementSyntax)
            {
                foreach (var token in member.DescendantTokens(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
                {
                    if (token.IsKind(SyntaxKind.AwaitKeyword))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>What follows an awaited call here: <c>.ConfigureAwait(false)</c> where the function around it says so elsewhere.</summary>
    public static string Suffix(SyntaxNode place) => ConfiguresAwaits(FunctionAround(place)) ? ".ConfigureAwait(false)" : string.Empty;

    /// <summary>The nearest function, or member, around a place; of top-level statements the file, whose statements are one function.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode place)
    {
        foreach (var ancestor in place.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))
            {
                return ancestor;
            }
        }

        return place.SyntaxTree.GetRoot();
    }

    private static bool ConfiguresAwaits(SyntaxNode function)
    {
        foreach (var node in function.DescendantNodes(static node => node is not TypeDeclarationSyntax))
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
