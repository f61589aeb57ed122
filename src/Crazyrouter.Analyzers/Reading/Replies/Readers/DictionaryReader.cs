using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Replies read into dictionaries: <c>Dictionary&lt;string, JsonElement&gt;</c>, <c>ExpandoObject</c>, extension data.</summary>
internal sealed class DictionaryReader : PartReader
{
    private readonly ReplyScope _scope;

    public DictionaryReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } map, Property.IsIndexer: true, Arguments.Length: 1 } indexer when _scope.Types.IsDictionary(map.Type)
            => _scope.Keyed(map, indexer.Arguments[0].Value),
        IPropertyReferenceOperation { Instance: { } pair, Property.Name: "Value" } when IsPair(pair.Type) => Taking.Part(pair, ReplyStep.Gap),
        IPropertyReferenceOperation { Instance: { } map, Property.Name: "Values" } when _scope.Types.IsDictionary(map.Type)
            => new Taking(TakingKind.Parts, map, ImmutableArray.Create(ReplyStep.Gap)),
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey" or "GetValueOrDefault" } call
            when OperationFacts.Receiver(call) is { } map && _scope.Types.IsDictionary(map.Type) && KeyOf(call) is { } key
            => _scope.Keyed(map, key),
        _ => null,
    };

    private static IOperation? KeyOf(IInvocationOperation call) => OperationFacts.Argument(call, call.Instance is null ? 1 : 0);

    private bool IsPair(ITypeSymbol? type) => _scope.Types.KeyValuePair.IsSame(type?.OriginalDefinition);
}
