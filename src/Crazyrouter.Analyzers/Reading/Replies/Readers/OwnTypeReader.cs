using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>Members of types that a reply is deserialised into: the user's own, anonymous ones, and other libraries' with names on the wire.</summary>
internal sealed class OwnTypeReader : PartReader
{
    public override Taking? TakenBy(IOperation operation)
        => operation is IMemberReferenceOperation { Instance: { } instance, Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } reference
            && StepTo(reference.Member, OperationFacts.MemberName(reference.Syntax)) is { } step
            ? Taking.Part(instance, step)
            : null;

    /// <summary>The step to a member's name on the wire; null for a member that no reply is read into.</summary>
    public static ReplyStep? StepTo(ISymbol member, SyntaxNode? place)
    {
        if (member.IsStatic)
        {
            return null;
        }

        var declared = WireNames.Declared(member);
        var isRead = declared is not null || OperationFacts.IsInSource(member) || member.ContainingType is { IsAnonymousType: true };
        return isRead ? ReplyStep.Of(declared ?? member.Name, place?.GetLocation(), declared is null) : null;
    }
}
