using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Finds the key in the <c>Authorization</c> header that raw HTTP code gives its client or message.</summary>
internal static class BearerKey
{
    private const string Scheme = "Bearer";
    private const string Header = "Authorization";

    /// <summary>An expression that gives the key where the call stands; null where it is out of reach.</summary>
    public static string? Of(IInvocationOperation call, RewriteScope scope)
    {
        foreach (var holder in HoldersOf(call))
        {
            if (In(NodesOf(holder, scope)) is { } key)
            {
                return Visibility.IsSeenFrom(key, call.Syntax, scope) ? NullText.NotNull(key, call.Syntax, scope) : null;
            }
        }

        return null;
    }

    /// <summary>Whether some key is given, seen or not.</summary>
    public static bool IsGiven(IInvocationOperation call, RewriteScope scope)
        => HoldersOf(call).Any(holder => NodesOf(holder, scope).Any(static place => place.DescendantTokens().Any(static token => token.ValueText == Header)));

    /// <summary>The message that is sent, and the client that sends it.</summary>
    private static IEnumerable<IOperation> HoldersOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name is "HttpRequestMessage" or "RestRequest")
            {
                yield return argument.Value;
            }
        }

        if (OperationFacts.Receiver(call) is { } client)
        {
            yield return client;
        }
    }

    /// <summary>The statements and declarations in which an object is made and filled.</summary>
    private static IEnumerable<SyntaxNode> NodesOf(IOperation value, RewriteScope scope)
    {
        value = OperationFacts.Unwrap(value);
        if (OperationFacts.Referenced(value) is not { } variable)
        {
            yield return value.Syntax;
            yield break;
        }

        foreach (var declared in variable.DeclaringSyntaxReferences)
        {
            if (variable is ILocalSymbol or IFieldSymbol or IPropertySymbol)
            {
                yield return declared.GetSyntax(scope.CancellationToken);
            }
        }

        foreach (var use in scope.Reading.Uses.Of(variable))
        {
            if (use.Syntax.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax statement)
            {
                yield return statement;
            }
        }
    }

    private static ExpressionSyntax? In(IEnumerable<SyntaxNode> places)
    {
        foreach (var place in places)
        {
            foreach (var node in place.DescendantNodesAndSelf())
            {
                if (KeyIn(node) is { } key)
                {
                    return key;
                }
            }
        }

        return null;
    }

    private static ExpressionSyntax? KeyIn(SyntaxNode node)
    {
        switch (node)
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } when Says(arguments[0].Expression, Scheme):
                return arguments[1].Expression;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } when Says(arguments[0].Expression, Header):
                return AfterScheme(arguments[1].Expression);
            default:
                return null;
        }
    }

    private static bool Says(ExpressionSyntax expression, string text)
        => expression is LiteralExpressionSyntax { Token.Value: string value } && string.Equals(value, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key in <c>$"Bearer {key}"</c> or <c>"Bearer " + key</c>.</summary>
    private static ExpressionSyntax? AfterScheme(ExpressionSyntax value) => value switch
    {
        InterpolatedStringExpressionSyntax { Contents: { Count: 2 } contents } when contents[0].ToString() == Scheme + " " => (contents[1] as InterpolationSyntax)?.Expression,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when Says(sum.Left, Scheme + " ") => sum.Right,
        _ => null,
    };
}
