using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Entries;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>JSON text in literals of every kind, interpolations, concatenations and <c>string.Format</c>.</summary>
internal sealed class JsonTextCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => MayHoldRequest(literal) && IsWhole(literal),
        InterpolatedStringExpressionSyntax interpolated => MayHoldRequest(interpolated) && IsWhole(interpolated),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && IsWhole(sum) && MayHoldRequest(sum),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" } } call => MayHoldRequest(call),
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not { } operation
            || scope.Values.Text(operation) is not { } text)
        {
            return;
        }

        var roots = JsonScanner.ScanLines(text.Text);
        foreach (var root in roots)
        {
            Read(node, operation, text, root, roots.Count == 1, scope, found);
        }
    }

    private void Read(SyntaxNode node, IOperation operation, MappedText text, JsonValue root, bool isAll, ReadingScope scope, ICollection<Request> found)
    {
        foreach (var request in JsonRequests.In(root))
        {
            var members = new JsonEntries(scope, text, operation).Of(request.Body);
            if (isAll && request.Body == root)
            {
                FilledRequests.Add(this, node, operation, members, scope, found);
                continue;
            }

            var (endpoints, fate) = EndpointReader.Read(scope, operation);
            found.Add(new CarriedRequest(
                this, node, members.Model, members.Parameters, members.IsComplete, false,
                request.Route is null ? endpoints : EndpointReader.Beside(request.Route, endpoints), fate));
        }
    }

    /// <summary>Whether the source text holds the one word that every request holds.</summary>
    private static bool MayHoldRequest(SyntaxNode node) => WrittenText.Holds(node, "model") || WrittenText.Holds(node, "prompt");

    /// <summary>Whether an expression is not a part of a longer text that is read as a whole.</summary>
    private static bool IsWhole(SyntaxNode node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            BinaryExpressionSyntax sum => !sum.IsKind(SyntaxKind.AddExpression),
            InterpolationSyntax => false,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" } } } => false,
            _ => true,
        };
    }
}
