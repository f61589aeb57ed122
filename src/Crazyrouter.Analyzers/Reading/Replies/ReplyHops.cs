using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>One step back from an operation to what gives it its value.</summary>
internal sealed class ReplyHops
{
    private readonly PartReaders _parts;
    private readonly SequenceSources _sequences;
    private readonly VariableSources _variables;
    private readonly MemberSources _members;
    private readonly CarriedText _texts;

    public ReplyHops(ReplyScope scope, PartReaders parts)
    {
        _parts = parts;
        _sequences = new SequenceSources(scope);
        _variables = new VariableSources(scope.Reading, _sequences, parts);
        _members = new MemberSources(scope.Reading, _variables);
        _texts = new CarriedText(scope, _sequences);
    }

    /// <summary>Adds what gives a variable its value.</summary>
    public void AddGivenTo(ILocalSymbol local, List<Hop> hops) => _variables.Of(local, null, hops);

    /// <summary>Adds what may have carried a value whose origin nothing tells: the arguments of the call that made it.</summary>
    public void AddGuesses(IOperation operation, CallFrame? frame, List<Hop> hops) => _texts.Add(operation, frame, hops);

    /// <summary>Adds one step back from an operation; false where nothing is known to give it.</summary>
    public bool TryAdd(IOperation operation, CallFrame? frame, List<Hop> hops)
    {
        if (AddChoices(operation, frame, hops))
        {
            return true;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when _texts.IsBuilder(local.Type):
                return false;
            case ILocalReferenceOperation local:
                _variables.Of(local.Local, frame, hops);
                return hops.Count > 0;
            case IParameterReferenceOperation parameter:
                _variables.Of(parameter, frame, hops);
                return hops.Count > 0;
            case IMemberReferenceOperation member when MemberSources.IsOwn(member.Member):
                _members.Of(member, frame, hops);
                return hops.Count > 0;
        }

        if (_parts.TakenBy(operation) is { } taking)
        {
            hops.Add(new Hop(taking, frame));
            return true;
        }

        if (operation is IPropertyReferenceOperation { Instance: { } list, Property.IsIndexer: true } && _sequences.IsSequence(list))
        {
            hops.Add(new Hop(Taking.Of(TakingKind.Item, list), frame));
            return true;
        }

        return operation is IInvocationOperation call && (_sequences.Of(call, frame, hops) || _members.OfCall(call, frame, hops));
    }

    /// <summary>Adds what operations without a name of their own give on: choices, assignments, conditional accesses, patterns, items.</summary>
    private bool AddChoices(IOperation operation, CallFrame? frame, List<Hop> hops)
    {
        switch (operation)
        {
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                hops.Add(Hop.Same(choice.WhenTrue, frame));
                hops.Add(Hop.Same(otherwise, frame));
                return true;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    hops.Add(Hop.Same(arm.Value, frame));
                }

                return true;
            case ICoalesceOperation coalesce:
                hops.Add(Hop.Same(coalesce.Value, frame));
                hops.Add(Hop.Same(coalesce.WhenNull, frame));
                return true;
            case ITranslatedQueryOperation query:
                hops.Add(Hop.Same(query.Operation, frame));
                return true;
            case IAssignmentOperation assignment:
                hops.Add(Hop.Same(assignment.Value, frame));
                return true;
            case IConditionalAccessOperation access:
                hops.Add(Hop.Same(access.WhenNotNull, frame));
                return true;
            case IArrayElementReferenceOperation item:
                hops.Add(new Hop(Taking.Of(TakingKind.Item, item.ArrayReference), frame));
                return true;
            case IImplicitIndexerReferenceOperation item:
                hops.Add(new Hop(item.Argument.Type?.Name == "Range" ? Taking.Same(item.Instance) : Taking.Of(TakingKind.Item, item.Instance), frame));
                return true;
            default:
                return AddInput(operation, frame, hops);
        }
    }

    /// <summary>Adds what a place stands for that has no expression of its own: <c>?.</c>, a pattern's input.</summary>
    private bool AddInput(IOperation operation, CallFrame? frame, List<Hop> hops)
    {
        switch (operation)
        {
            case IConditionalAccessInstanceOperation instance when AccessOf(instance) is { } access:
                hops.Add(Hop.Same(access.Operation, frame));
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } input when PatternSources.PatternOf(input) is { } pattern:
                hops.Add(Hop.Same(pattern, frame));
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when frame?.Instance is { } self:
                hops.Add(Hop.Same(self, frame.Outer));
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self when frame is null:
                _members.OfInstance(self, hops);
                return hops.Count > 0;
            case IPatternOperation pattern when PatternSources.InputOf(pattern) is { } matched:
                hops.Add(new Hop(matched, frame));
                return true;
            default:
                return false;
        }
    }

    private static IConditionalAccessOperation? AccessOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation inner = instance;
        for (var outer = instance.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access;
            }

            inner = outer;
        }

        return null;
    }
}
