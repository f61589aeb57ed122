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
        LiteralExpressionSyntax literal => MayHoldRequest(literal.Token) && IsWhole(literal),
        InterpolatedStringExpressionSyntax interpolated => MayHoldRequest(interpolated) && IsWhole(interpolated),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && IsWhole(sum) && MayHoldRequest(sum),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" } } call => MayHoldRequest(call),
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not { } operation
            || scope.Values.Text(operation) is not { } text
            || JsonScanner.Scan(text.Text) is not { } root)
        {
            return;
        }

        var reading = new Reading(this, node, scope, text, root, operation);
        reading.Visit(root, null, found);
    }

    /// <summary>Whether a literal's source text holds the one word that every request holds.</summary>
    private static bool MayHoldRequest(SyntaxToken token)
        => token.Value is string && (token.Text.IndexOf("model", StringComparison.Ordinal) >= 0 || token.Text.IndexOf("prompt", StringComparison.Ordinal) >= 0);

    private static bool MayHoldRequest(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.RawKind is (int)SyntaxKind.InterpolatedStringTextToken || token.Parent is LiteralExpressionSyntax)
            {
                if (MayHoldRequest(token))
                {
                    return true;
                }
            }
        }

        return false;
    }

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

    /// <summary>The reading of one text.</summary>
    private readonly struct Reading
    {
        private readonly JsonTextCarrier _carrier;
        private readonly SyntaxNode _node;
        private readonly ReadingScope _scope;
        private readonly MappedText _text;
        private readonly JsonValue _root;
        private readonly IOperation _operation;

        public Reading(JsonTextCarrier carrier, SyntaxNode node, ReadingScope scope, MappedText text, JsonValue root, IOperation operation)
        {
            _carrier = carrier;
            _node = node;
            _scope = scope;
            _text = text;
            _root = root;
            _operation = operation;
        }

        /// <summary>Reads an object that is a request, and the requests that a batch holds beside their routes.</summary>
        public void Visit(JsonValue value, string? route, ICollection<Request> found)
        {
            if (value.Kind == JsonKind.Array)
            {
                foreach (var item in value.Items)
                {
                    Visit(item, route, found);
                }
            }
            else if (value.Kind == JsonKind.Object)
            {
                if (IsRequest(value))
                {
                    Add(value, route, found);
                }

                var sibling = RouteIn(value);
                foreach (var member in value.Members)
                {
                    if (member.Value.Kind is JsonKind.Object or JsonKind.Array && (sibling is not null || member.Name is "body" or "request" or "requests" or "payload"))
                    {
                        Visit(member.Value, sibling, found);
                    }
                }
            }
        }

        private static bool IsRequest(JsonValue value)
            => value.Find("model") is { Value.Kind: JsonKind.String or JsonKind.Hole } || value.Find("prompt") is { Value.Kind: JsonKind.String or JsonKind.Hole };

        private static string? RouteIn(JsonValue value)
            => (value.Find("url") ?? value.Find("path") ?? value.Find("endpoint")) is { Value: { Kind: JsonKind.String, HasHole: false } route } ? route.Text : null;

        private void Add(JsonValue value, string? route, ICollection<Request> found)
        {
            var members = new JsonEntries(_scope, _text, _operation).Of(value);
            if (value == _root)
            {
                FilledRequests.Add(_carrier, _node, _operation, members, _scope, found);
                return;
            }

            var (endpoints, fate) = EndpointReader.Read(_scope, _operation);
            found.Add(new CarriedRequest(
                _carrier, _node, members.Model, members.Parameters, members.IsComplete, false,
                route is null ? endpoints : EndpointReader.Beside(route, endpoints), fate));
        }
    }
}
