using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>A request whose model stands in its URL, before a custom verb: <c>/v1beta/models/nano-banana:generateContent</c>.</summary>
internal sealed class ResourceUrlCarrier : Carrier
{
    public override bool MayBegin(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => HasResource(literal) && literal.Parent is not BinaryExpressionSyntax,
        InterpolatedStringExpressionSyntax interpolated => HasResource(interpolated),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && sum.Parent is not BinaryExpressionSyntax && HasResource(sum),
        _ => false,
    };

    public override void Read(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        if (scope.OperationOf(node) is not { } operation || scope.Urls.Read(operation) is not { Length: 1 } urls || urls[0].Resource is not { } resource)
        {
            return;
        }

        found.Add(new CarriedRequest(
            this, node, new WireValue(resource), ImmutableArray<Parameter>.Empty, false, true,
            ImmutableArray.Create(EndpointReader.Of(scope, operation, urls[0])), Fate.Sent));
    }

    private static bool HasResource(SyntaxNode node) => WrittenText.Holds(node, "models/");
}
