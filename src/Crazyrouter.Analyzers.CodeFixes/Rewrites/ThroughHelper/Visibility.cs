using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Tells whether an expression means the same where the call stands.</summary>
internal static class Visibility
{
    /// <summary>Whether all that an expression names can be named at a place, and is the same there.</summary>
    public static bool IsSeenFrom(ExpressionSyntax expression, SyntaxNode place, RewriteScope scope)
    {
        // What another class says is its own matter.
        if (expression.SyntaxTree != place.SyntaxTree || !IsInTypeOf(expression, place))
        {
            return false;
        }

        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is not SimpleNameSyntax name || name.Parent is MemberAccessExpressionSyntax { Name: var member } && member == name)
            {
                continue;
            }

            var symbol = scope.Model.GetSymbolInfo(name, scope.CancellationToken).Symbol;
            if (symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol && !IsDeclaredWithin(symbol, expression) && !Sees(place, symbol, scope))
            {
                return false;
            }

            if (symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol { IsReadOnly: false, IsConst: false } or IPropertySymbol { SetMethod: not null }
                && OperationFacts.IsInSource(symbol) && IsWrittenBetween(symbol, expression, place, scope))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The method, function or lambda around a node; the file for top-level statements.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode node)
    {
        foreach (var outer in node.Ancestors())
        {
            if (outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
                or PropertyDeclarationSyntax or FieldDeclarationSyntax or CompilationUnitSyntax)
            {
                return outer;
            }
        }

        return node;
    }

    /// <summary>Whether two places stand in one type.</summary>
    public static bool IsInTypeOf(SyntaxNode node, SyntaxNode other) => TypeAround(node) == TypeAround(other);

    private static SyntaxNode? TypeAround(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static bool IsDeclaredWithin(ISymbol symbol, SyntaxNode expression)
    {
        foreach (var declared in symbol.DeclaringSyntaxReferences)
        {
            if (declared.SyntaxTree == expression.SyntaxTree && expression.Span.Contains(declared.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a variable is given another value behind the expression and before the place; in a loop around the place alone, anywhere in it.</summary>
    private static bool IsWrittenBetween(ISymbol variable, SyntaxNode expression, SyntaxNode place, RewriteScope scope)
    {
        var end = LoopAround(place, expression)?.Span.End ?? place.Span.End;
        foreach (var use in scope.Reading.Uses.Of(variable))
        {
            if (use.Syntax.SyntaxTree == place.SyntaxTree && use.Syntax.SpanStart > expression.Span.End && use.Syntax.SpanStart < end && OperationFacts.IsWritten(use))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outermost loop that holds the place and not the expression; null where both run as often.</summary>
    private static SyntaxNode? LoopAround(SyntaxNode place, SyntaxNode expression)
    {
        SyntaxNode? loop = null;
        foreach (var outer in place.Ancestors())
        {
            if (outer.Span.Contains(expression.Span))
            {
                break;
            }

            if (outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                loop = outer;
            }
        }

        return loop;
    }

    private static bool Sees(SyntaxNode place, ISymbol symbol, RewriteScope scope)
    {
        foreach (var visible in scope.Model.LookupSymbols(place.SpanStart, name: symbol.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(visible, symbol))
            {
                return symbol is not ILocalSymbol local || local.DeclaringSyntaxReferences.Length == 0 || local.DeclaringSyntaxReferences[0].Span.Start < place.SpanStart;
            }
        }

        return false;
    }
}
