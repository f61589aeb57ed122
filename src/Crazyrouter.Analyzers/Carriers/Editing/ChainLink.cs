using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>A call within a chain: <c>.AddParameter("model", model)</c>. Its syntax holds all links before it; its text begins behind them.</summary>
internal static class ChainLink
{
    /// <summary>What a parameter's element spans; of a link, without the links before it but with the gap before its dot.</summary>
    public static TextSpan SpanOf(SyntaxNode element)
        => Of(element) is { } link ? TextSpan.FromBounds(link.Expression.Span.End, element.Span.End) : element.Span;

    /// <summary>The access that makes an element a link of a chain; null for any other element.</summary>
    public static MemberAccessExpressionSyntax? Of(SyntaxNode element)
        => element is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } before } access }
            && (before is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax || element.Parent is MemberAccessExpressionSyntax)
            && ElementList.Of(element) is null
            ? access
            : null;
}
