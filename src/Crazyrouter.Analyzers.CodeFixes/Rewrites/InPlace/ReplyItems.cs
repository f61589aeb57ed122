using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Looks at how one item of a list was taken: another list may hold its image elsewhere.</summary>
internal sealed class ReplyItems
{
    private const int MostVariables = 4;
    private readonly RewriteScope _scope;

    public ReplyItems(RewriteScope scope) => _scope = scope;

    /// <summary>Writes the first item where a part's own item is taken by a number; false where items are skipped.</summary>
    public bool TryTakeFirst(ReplyPart part) => ReceiverOf(part.Operation.Syntax) is not { } receiver || TryTakeFirst(receiver, MostVariables);

    private bool TryTakeFirst(ExpressionSyntax item, int variables)
    {
        switch (Bare(item))
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index }:
                return TryNumber(index[0].Expression);
            case ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index }:
                return TryNumber(index[0].Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ElementAt" or "ElementAtOrDefault" }, ArgumentList.Arguments: { Count: 1 } index }:
                return TryNumber(index[0].Expression);
            case InvocationExpressionSyntax call:
                return !Skips(call);
            case IdentifierNameSyntax name when variables > 0:
                return ValueOf(name) is not { } value || TryTakeFirst(value, variables - 1);
            default:
                return true;
        }
    }

    private bool TryNumber(ExpressionSyntax index)
    {
        if (_scope.Model.GetConstantValue(index, _scope.CancellationToken) is not { HasValue: true, Value: int number } || number == 0)
        {
            return true;
        }

        if (index is not LiteralExpressionSyntax)
        {
            return false;
        }

        _scope.Editor.Replace(index.Span, "0");
        return true;
    }

    /// <summary>What a variable holds, or is an item of.</summary>
    private ExpressionSyntax? ValueOf(IdentifierNameSyntax name)
        => _scope.Model.GetSymbolInfo(name, _scope.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
            ? declared[0].GetSyntax(_scope.CancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                ForEachStatementSyntax loop => loop.Expression,
                _ => null,
            }
            : null;

    private static bool Skips(ExpressionSyntax chain)
        => chain.DescendantNodesAndSelf().Any(static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Skip" or "SkipWhile" });

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax sure => Bare(sure.Operand),
        CastExpressionSyntax cast => Bare(cast.Expression),
        ConditionalAccessExpressionSyntax access => Bare(access.WhenNotNull),
        _ => expression,
    };

    private static ExpressionSyntax? ReceiverOf(SyntaxNode read) => read switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        ElementAccessExpressionSyntax index => index.Expression,
        MemberAccessExpressionSyntax member => member.Expression,
        InvocationExpressionSyntax or ElementBindingExpressionSyntax or MemberBindingExpressionSyntax
            => read.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(read.Span))?.Expression,
        _ => null,
    };
}
