using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>A request together with the carrier that read it and the node it was read from.</summary>
internal sealed class CarriedRequest : Request
{
    public CarriedRequest(
        Carrier carrier, SyntaxNode node, WireValue model, ImmutableArray<Parameter> parameters, bool isComplete, bool isTyped,
        ImmutableArray<Endpoint> endpoints, Fate fate)
        : base(node.GetLocation(), model, parameters, isComplete, isTyped, endpoints, fate)
    {
        Carrier = carrier;
        Node = node;
    }

    public Carrier Carrier { get; }

    public SyntaxNode Node { get; }
}
