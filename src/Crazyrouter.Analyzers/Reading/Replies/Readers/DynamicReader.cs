using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Member chains on <c>dynamic</c>: <c>reply.choices[0].message.content</c>.</summary>
internal sealed class DynamicReader : PartReader
{
    private readonly ReplyScope _scope;

    public DynamicReader(ReplyScope scope) => _scope = scope;

    public override Taking? TakenBy(IOperation operation)
    {
        switch (operation)
        {
            case IDynamicMemberReferenceOperation { Instance: { } instance } member:
                return Taking.Part(instance, ReplyStep.Of(member.MemberName, OperationFacts.MemberName(member.Syntax).GetLocation()));
            case IDynamicIndexerAccessOperation { Arguments.Length: 1 } indexer:
                return _scope.Keyed(indexer.Operation, indexer.Arguments[0]);
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } instance } member } call:
                return FromCall(member.MemberName, instance, call);
            default:
                return null;
        }
    }

    private Taking? FromCall(string name, IOperation instance, IDynamicInvocationOperation call) => name switch
    {
        "ToString" or "ToObject" or "GetString" or "Value" when call.Arguments.Length == 0 => Taking.Same(instance),
        "GetProperty" or "Value" or "ContainsKey" or "GetValue" when call.Arguments.Length == 1 => _scope.Keyed(instance, call.Arguments[0]),
        "SelectToken" when call.Arguments.Length > 0 => Taking.Part(instance, _scope.StepsOf(call.Arguments[0])),
        _ => null,
    };
}
