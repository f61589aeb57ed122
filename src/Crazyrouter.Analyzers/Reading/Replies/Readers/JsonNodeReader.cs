using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary><c>JsonNode</c>, <c>JsonObject</c>, <c>JsonArray</c> and <c>JsonValue</c>.</summary>
internal sealed class JsonNodeReader : PartReader
{
    private readonly ReplyScope _scope;

    public JsonNodeReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } node, Property.IsIndexer: true, Arguments.Length: 1 } indexer when IsNode(node.Type)
            => _scope.Keyed(node, indexer.Arguments[0].Value),
        IInvocationOperation { Instance: { } node } call when IsNode(call.TargetMethod.ContainingType) => FromNode(call, node),
        IInvocationOperation { Instance: null } call when IsNode(call.TargetMethod.ContainingType)
            && call.TargetMethod.Name.StartsWith("Parse", StringComparison.Ordinal) && OperationFacts.Argument(call, 0) is { } text
            => Taking.Of(TakingKind.Parsed, text),
        _ => null,
    };

    private bool IsNode(ITypeSymbol? type) => KnownTypes.Is(type, _scope.Types.JsonNode);

    private Taking? FromNode(IInvocationOperation call, IOperation node) => call.TargetMethod.Name switch
    {
        "TryGetPropertyValue" or "ContainsKey" when OperationFacts.Argument(call, 0) is { } name => Taking.Part(node, _scope.StepFor(name)),
        "AsArray" or "AsObject" or "AsValue" or "GetValue" or "TryGetValue" or "ToJsonString" or "ToString" or "DeepClone" => Taking.Same(node),
        "GetValues" => Taking.Of(TakingKind.Items, node),
        _ => null,
    };
}
