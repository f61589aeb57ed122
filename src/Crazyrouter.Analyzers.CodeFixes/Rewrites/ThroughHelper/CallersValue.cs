using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Tells what is only known because one caller is known: inside the function it is the parameter, whose value is another for the next caller.</summary>
internal static class CallersValue
{
    /// <summary>Whether a part of JSON text is such a value.</summary>
    public static bool IsIn(MappedText text, JsonValue value, RewriteScope scope)
    {
        foreach (var piece in text.Pieces)
        {
            if (piece.Kind == PieceKind.Constant && piece.Start < value.End && piece.End > value.Start && scope.Root.FullSpan.Contains(piece.Source)
                && scope.Root.FindNode(piece.Source, getInnermostNodeForTie: true) is ExpressionSyntax source && IsIn(source, scope))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression is no constant and names a parameter.</summary>
    public static bool IsIn(ExpressionSyntax expression, RewriteScope scope)
    {
        if (scope.Model.GetConstantValue(expression, scope.CancellationToken).HasValue)
        {
            return false;
        }

        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name && scope.Model.GetSymbolInfo(name, scope.CancellationToken).Symbol is IParameterSymbol)
            {
                return true;
            }
        }

        return false;
    }
}
