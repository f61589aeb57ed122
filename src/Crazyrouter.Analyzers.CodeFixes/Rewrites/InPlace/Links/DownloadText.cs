using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>Spells the download of a link around the expression that gives it.</summary>
internal sealed class DownloadText
{
    private readonly RewriteScope _scope;
    private readonly IInvocationOperation? _call;
    private readonly bool _takesToken;

    public DownloadText(RewriteScope scope, IInvocationOperation? call)
    {
        _scope = scope;
        _call = call;
        foreach (var member in scope.Reading.Types.HttpClient.Symbol?.GetMembers("GetByteArrayAsync") ?? System.Collections.Immutable.ImmutableArray<ISymbol>.Empty)
        {
            _takesToken |= member is IMethodSymbol { Parameters.Length: 2 };
        }
    }

    /// <summary>What stands before and behind the link, where its bytes are wanted instead of an expression.</summary>
    public (string Before, string After) Around(ExpressionSyntax whole) => Around(whole, AwaitPlace.Allows(whole));

    /// <inheritdoc cref="Around(ExpressionSyntax)"/>
    /// <param name="whole">The expression.</param>
    /// <param name="isAsync">Whether the code that is written there can wait.</param>
    public (string Before, string After) Around(ExpressionSyntax whole, bool isAsync)
    {
        var (call, end) = Pending(whole);
        if (!isAsync)
        {
            return (call, end + ".GetAwaiter().GetResult()");
        }

        var isOperand = IsOperand(whole);
        return ((isOperand ? "(" : string.Empty) + "await " + call, end + AwaitPlace.Suffix(whole) + (isOperand ? ")" : string.Empty));
    }

    /// <summary>The same without waiting for it.</summary>
    public (string Before, string After) Pending(ExpressionSyntax whole)
    {
        var token = _takesToken ? TokenInScope.At(whole, _scope) : null;
        return (_scope.Downloads.At(whole, _call) + ".GetByteArrayAsync(", (token is null ? string.Empty : ", " + token) + ")");
    }

    /// <summary>Whether an awaited call has to stand in parentheses there.</summary>
    public static bool IsOperand(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == expression,
        ConditionalAccessExpressionSyntax access => access.Expression == expression,
        ElementAccessExpressionSyntax access => access.Expression == expression,
        PostfixUnaryExpressionSyntax or SwitchExpressionSyntax or WithExpressionSyntax => true,
        _ => false,
    };
}
