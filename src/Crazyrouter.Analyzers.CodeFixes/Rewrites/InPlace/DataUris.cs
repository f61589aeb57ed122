using System;
using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>Tells code that takes every link for a data URI, and decodes it: an image's link in its place would not do.</summary>
internal static class DataUris
{
    private const string Scheme = "data:";
    private const string Encoding = "base64";

    /// <summary>Whether the function around a call, or one that it calls, decodes base64 without asking whether it is a data URI's.</summary>
    public static bool AreDecoded(SyntaxNode call, RewriteScope scope)
    {
        var methods = new LinkMethods(scope.Reading);
        var functions = new HashSet<SyntaxNode> { OutermostFunction(call) };
        foreach (var node in OutermostFunction(call).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax && scope.Model.GetSymbolInfo(node, scope.CancellationToken).Symbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } declared })
            {
                functions.Add(declared[0].GetSyntax(scope.CancellationToken));
            }
        }

        return functions.Any(function => function.DescendantNodes().Any(node => IsDecoding(node, methods, scope) && !IsAsked(node, function)));
    }

    private static SyntaxNode OutermostFunction(SyntaxNode call)
        => call.Ancestors().FirstOrDefault(static outer => outer is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? call.SyntaxTree.GetRoot();

    private static bool IsDecoding(SyntaxNode node, LinkMethods methods, RewriteScope scope)
        => node is InvocationExpressionSyntax && node.SyntaxTree == scope.Root.SyntaxTree && scope.Reading.OperationOf(node) is IInvocationOperation call && methods.EndOf(call) is not null;

    /// <summary>Whether a choice around the decoding asks for a data URI, so that a link takes its other branch.</summary>
    private static bool IsAsked(SyntaxNode decoding, SyntaxNode function)
    {
        for (var node = decoding; node != function && node.Parent is { } outer; node = outer)
        {
            if (outer switch
            {
                IfStatementSyntax choice => choice.Condition != node && Asks(choice.Condition, function),
                ConditionalExpressionSyntax choice => choice.Condition != node && Asks(choice.Condition, function),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition looks for what only a data URI says, or asks for the place where that was found.</summary>
    private static bool Asks(ExpressionSyntax condition, SyntaxNode function)
        => Names(condition) || condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => function.DescendantNodes().Any(
            node => node is VariableDeclaratorSyntax { Initializer: { } found } declarator && declarator.Identifier.ValueText == name.Identifier.ValueText && Names(found.Value)));

    private static bool Names(ExpressionSyntax asked)
        => asked.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.StringLiteralToken)
            && (token.ValueText.StartsWith(Scheme, StringComparison.Ordinal) || token.ValueText.Contains(Encoding)));
}
