using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites;

/// <summary>The cancellation token that code at a place can hand on.</summary>
internal static class TokenInScope
{
    /// <summary>The nearest function's parameter that is one; null where no function around the place is given one.</summary>
    public static string? At(SyntaxNode place, RewriteScope scope)
    {
        var token = new KnownType(scope.Model.Compilation, "System.Threading.CancellationToken");
        foreach (var outer in place.Ancestors())
        {
            if (outer is TypeDeclarationSyntax)
            {
                return null;
            }

            foreach (var parameter in ParametersOf(outer))
            {
                if (scope.Model.GetDeclaredSymbol(parameter, scope.CancellationToken) is IParameterSymbol declared && KnownTypes.Is(declared.Type, token))
                {
                    return parameter.Identifier.Text;
                }
            }
        }

        return null;
    }

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        _ => default,
    };
}
