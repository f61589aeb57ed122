using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Finds the base that a call's URL begins with, as an expression of type <c>Uri</c>.</summary>
internal static class RouterBase
{
    /// <summary>The base of a raw HTTP call; null where it cannot be seen from the call.</summary>
    public static string? Of(IInvocationOperation call, RewriteScope scope)
    {
        var url = UrlOf(call, scope.Reading);
        if (url is not null && BaseOf(url, call, scope, 3) is { } found)
        {
            return found;
        }

        var known = url is null ? null : scope.Reading.Values.Single(url);
        return known is not null && known.IndexOf("://", StringComparison.Ordinal) >= 0 ? null
            : OfClient(call, scope) is not { } address ? null
            : known is not null && WithoutRoute(known) is { Length: > 0 } path ? Uri(address + ", " + SymbolDisplay.FormatLiteral(path, quote: true), call, scope)
            : address;
    }

    private static IOperation? UrlOf(IInvocationOperation call, ReadingScope scope)
    {
        if (Reading.Replies.SendingCall.MessageOf(call) is { } message)
        {
            return scope.Sources.Single(message.Value) is IObjectCreationOperation made
                ? OperationFacts.Argument(made, "requestUri") ?? OperationFacts.Argument(made, "resource") ?? Given(made, "RequestUri")
                : null;
        }

        return EndpointReader.UrlOf(scope, call, null)?.Value;
    }

    private static string? BaseOf(IOperation url, IInvocationOperation call, RewriteScope scope, int deepest)
    {
        var value = OperationFacts.Unwrap(url);
        if (deepest == 0)
        {
            return null;
        }

        if (value is IObjectCreationOperation { Arguments: { Length: > 0 } arguments, Type.Name: "Uri" })
        {
            return arguments.Length > 1 && KnownTypes.Is(arguments[0].Value.Type, scope.Reading.Types.Uri) ? Seen(arguments[0].Value.Syntax, call, scope)
                : BaseOf(arguments[0].Value, call, scope, deepest - 1);
        }

        if (scope.Reading.Values.Single(value) is { } text)
        {
            return text.IndexOf("://", StringComparison.Ordinal) > 0 && WithoutRoute(text) is { } known ? Uri(SymbolDisplay.FormatLiteral(known, quote: true), call, scope) : null;
        }

        if (value.Syntax is ExpressionSyntax expression && TextBefore(expression, call, scope) is { } before)
        {
            return Uri(before, call, scope);
        }

        return OperationFacts.Referenced(value) is not null && scope.Reading.Sources.Single(value) is { } source && source != value
            ? BaseOf(source, call, scope, deepest - 1)
            : null;
    }

    /// <summary>What stands before the route in a text that is put together.</summary>
    private static string? TextBefore(ExpressionSyntax expression, IInvocationOperation call, RewriteScope scope)
    {
        if (!Visibility.IsSeenFrom(expression, call.Syntax, scope))
        {
            return null;
        }

        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax { Token.Value: string tail } } sum when WithoutRoute(tail) is { } rest:
                return rest.Length == 0 ? NullText.NotNull(sum.Left, call.Syntax, scope) : sum.Left + " + " + SymbolDisplay.FormatLiteral(rest, quote: true);
            case InterpolatedStringExpressionSyntax { Contents: { Count: > 1 } contents } text
                when contents[contents.Count - 1] is InterpolatedStringTextSyntax last && WithoutRoute(last.TextToken.ValueText) is { } rest:
                if (rest.Length == 0 && contents is { Count: 2 } && contents[0] is InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole)
                {
                    return NullText.NotNull(hole.Expression, call.Syntax, scope);
                }

                var spelled = text.ToString();
                var end = last.Span.End - text.SpanStart;
                return spelled.Substring(0, end - (last.TextToken.ValueText.Length - rest.Length)) + spelled.Substring(end);
            default:
                return null;
        }
    }

    /// <summary>A path without its last two segments, which are the route; null where it has no two.</summary>
    private static string? WithoutRoute(string path)
    {
        var last = path.LastIndexOf('/');
        if (last <= 0)
        {
            return null;
        }

        var first = path.LastIndexOf('/', last - 1);
        return path.Substring(0, Math.Max(first, 0));
    }

    private static string? OfClient(IInvocationOperation call, RewriteScope scope)
    {
        if (OperationFacts.Receiver(call) is not { } client || OperationFacts.Unwrap(client).Type?.Name is not ("HttpClient" or "RestClient"))
        {
            return null;
        }

        if (OperationFacts.Unwrap(client).Type?.Name == "RestClient")
        {
            return scope.Reading.Sources.Single(client) is IObjectCreationOperation { Arguments: { Length: > 0 } given }
                && given[0].Value.Type?.SpecialType == SpecialType.System_String && Seen(given[0].Value.Syntax, call, scope) is { } text
                ? Uri(text, call, scope)
                : null;
        }

        if (scope.Reading.Sources.Single(client) is IObjectCreationOperation made)
        {
            foreach (var given in GivenMember.Of(made, client, scope.Reading))
            {
                if (given.Member.Name == "BaseAddress" && Seen(given.Value.Syntax, call, scope) is { } address)
                {
                    return address;
                }
            }
        }

        return null;
    }

    private static IOperation? Given(IObjectCreationOperation made, string member)
    {
        foreach (var given in GivenMember.In(made.Initializer))
        {
            if (given.Member.Name == member)
            {
                return given.Value;
            }
        }

        return null;
    }

    /// <summary>An expression that means the same at the call; null where it does not.</summary>
    public static string? Seen(SyntaxNode node, IInvocationOperation call, RewriteScope scope)
        => node is ExpressionSyntax expression && Visibility.IsSeenFrom(expression, call.Syntax, scope) ? expression.ToString() : null;

    public static string Uri(string text, IInvocationOperation call, RewriteScope scope)
    {
        scope.Usings.Need("System", call.Syntax.SpanStart);
        return "new Uri(" + text + ")";
    }
}
