using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Reads searches: which variable's text is searched, what is taken out of it, and what a condition asks of what was found.</summary>
internal static class SearchedText
{
    /// <summary>The variables whose text is searched for what stands at a place: a pattern, a marker, a constant of one, a generated expression's attribute.</summary>
    public static IEnumerable<ISymbol> Of(Location place, RewriteScope scope)
    {
        var node = scope.Root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        var searches = node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } generated && node.FirstAncestorOrSelf<AttributeSyntax>() is not null
            ? NamesOf(scope.Model.GetDeclaredSymbol(generated, scope.CancellationToken), scope)
            : node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Initializer.Value: var value } declarator && (value.Span == node.Span || value is BaseObjectCreationExpressionSyntax)
                ? NamesOf(scope.Model.GetDeclaredSymbol(declarator, scope.CancellationToken), scope)
                : new[] { node };
        foreach (var search in searches)
        {
            if (TextOf(search, scope) is { } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>The whole of what is taken out of a text, or of what was found in it: members, items and calls, one on the other.</summary>
    public static ExpressionSyntax Chain(ExpressionSyntax start, RewriteScope scope)
    {
        var taken = start;
        while (true)
        {
            switch (taken.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == taken:
                    taken = access;
                    break;
                case InvocationExpressionSyntax call when call.Expression == taken:
                    taken = call;
                    break;
                case ElementAccessExpressionSyntax item when item.Expression == taken:
                    taken = item;
                    break;
                case PostfixUnaryExpressionSyntax sure when sure.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    taken = sure;
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax matching } when IsMatch(matching, scope):
                    taken = matching;
                    break;
                default:
                    return taken;
            }
        }
    }

    /// <summary>Whether a condition is true where something was found; null where it asks for something else.</summary>
    public static bool? Finds(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Finds(inner.Expression),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => !Finds(not.Operand),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Success" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" or "StartsWith" or "IsMatch" or "EndsWith" } } => true,
        BinaryExpressionSyntax comparison => FindsAt(comparison),
        _ => null,
    };

    /// <summary>A position is compared with the one that says that there is none.</summary>
    private static bool? FindsAt(BinaryExpressionSyntax comparison) => (comparison.Kind(), comparison.Right.ToString()) switch
    {
        (SyntaxKind.LessThanExpression, "0") or (SyntaxKind.EqualsExpression, "-1") or (SyntaxKind.LessThanOrEqualExpression, "-1") => false,
        (SyntaxKind.GreaterThanOrEqualExpression, "0") or (SyntaxKind.NotEqualsExpression, "-1") or (SyntaxKind.GreaterThanExpression, "-1" or "0") => true,
        _ => null,
    };

    private static bool IsMatch(InvocationExpressionSyntax call, RewriteScope scope)
        => scope.Model.GetSymbolInfo(call, scope.CancellationToken).Symbol is IMethodSymbol { Name: "Match" or "IsMatch" or "Replace" } method
            && KnownTypes.Is(method.ContainingType, scope.Reading.ReplyTypes.Regex);

    private static IEnumerable<SyntaxNode> NamesOf(ISymbol? named, RewriteScope scope)
        => scope.Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(
            name => name.Identifier.ValueText == named?.Name && SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(name, scope.CancellationToken).Symbol, named));

    /// <summary>The text that a search goes through, which names what it searches for.</summary>
    private static ISymbol? TextOf(SyntaxNode sought, RewriteScope scope)
    {
        foreach (var outer in sought.Ancestors())
        {
            if (outer is not InvocationExpressionSyntax call)
            {
                if (outer is StatementSyntax)
                {
                    return null;
                }

                continue;
            }

            foreach (var given in call.ArgumentList.Arguments.Select(static argument => argument.Expression).Concat(new[] { (call.Expression as MemberAccessExpressionSyntax)?.Expression }))
            {
                if (given is IdentifierNameSyntax && scope.Model.GetSymbolInfo(given, scope.CancellationToken).Symbol is (ILocalSymbol { IsConst: false } or IParameterSymbol) and var text
                    && scope.Model.GetTypeInfo(given, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String)
                {
                    return text;
                }
            }
        }

        return null;
    }
}
