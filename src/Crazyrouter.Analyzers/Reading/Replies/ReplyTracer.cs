using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>
/// Follows a value back to the replies it is a part of: through what takes it out, variables, sequences, patterns, methods of this
/// compilation and texts, up to the calls that are answered; and tells the path from there.
/// </summary>
internal sealed class ReplyTracer
{
    private readonly ReadingScope _scope;
    private readonly PartReaders _parts;
    private readonly SequenceSources _sequences;
    private readonly VariableSources _variables;
    private readonly MemberSources _members;
    private readonly CarriedText _texts;

    public ReplyTracer(ReplyScope scope, PartReaders parts)
    {
        _scope = scope.Reading;
        _parts = parts;
        _sequences = new SequenceSources(scope);
        _variables = new VariableSources(_scope, _sequences, parts);
        _members = new MemberSources(_scope, _variables);
        _texts = new CarriedText(scope, _sequences);
    }

    /// <summary>Everything the value can be a part of; a bare reach where a trail ends at once.</summary>
    public ImmutableArray<Reach> Trace(IOperation value)
    {
        var found = ImmutableArray.CreateBuilder<Reach>();
        new Trail(this).Follow(value, null, found);
        for (var i = found.Count - 1; i >= 0 && found.Count > 1; i--)
        {
            if (IsNothing(found[i].Root))
            {
                found.RemoveAt(i);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>One step back from an operation, whatever it is; empty where the trail ends.</summary>
    public List<Hop> Back(IOperation operation, CallFrame? frame)
    {
        var hops = new List<Hop>();
        if (!AddHops(operation, frame, hops))
        {
            _texts.Add(operation, frame, hops);
        }

        return hops;
    }

    /// <summary>What gives a variable its value.</summary>
    public IEnumerable<Taking> GivenTo(ILocalSymbol local)
    {
        var hops = new List<Hop>();
        _variables.Of(local, null, hops);
        foreach (var hop in hops)
        {
            // A variable of a pattern is given what the pattern is matched with.
            yield return hop.Taking.From is IPatternOperation pattern && PatternSources.InputOf(pattern) is { } input ? input : hop.Taking;
        }
    }

    /// <summary>Whether a root is only what a variable holds until it is given something: null, an empty text.</summary>
    private static bool IsNothing(IOperation root)
        => root is IDefaultValueOperation || root.ConstantValue is { HasValue: true, Value: null or "" } || OperationFacts.Referenced(root) is IFieldSymbol { Name: "Empty" };

    /// <summary>One trace: what is left of its budget, and what it is inside of.</summary>
    private sealed class Trail
    {
        private const int MostSteps = 600;
        private const int MostFound = 16;
        private const int MostCalls = 5;

        private readonly ReplyTracer _tracer;
        private readonly HashSet<(IOperation Operation, IOperation? Call)> _inside = new();
        private int _steps;

        public Trail(ReplyTracer tracer) => _tracer = tracer;

        public void Follow(IOperation operation, CallFrame? frame, ImmutableArray<Reach>.Builder found)
        {
            operation = OperationFacts.Unwrap(operation);
            if (operation is IThrowOperation || ++_steps > MostSteps || found.Count > MostFound || !_inside.Add((operation, frame?.Call)))
            {
                return;
            }

            _tracer._scope.CancellationToken.ThrowIfCancellationRequested();
            var before = found.Count;
            var hops = new List<Hop>();
            if (_tracer.AddHops(operation, frame, hops))
            {
                FollowAll(hops, found);
            }
            else if (operation is IMemberReferenceOperation { Instance: { } instance } member && MemberSources.IsOwn(member.Member))
            {
                FollowMember(member, instance, frame, found);
            }
            else if (SendingCall.Is(operation, _tracer._scope))
            {
                found.Add(new Reach(operation, frame, true));
            }
            else
            {
                _tracer._texts.Add(operation, frame, hops);
                FollowGuesses(hops, found);
            }

            if (found.Count == before)
            {
                found.Add(new Reach(operation, frame, false));
            }

            _inside.Remove((operation, frame?.Call));
        }

        private void FollowAll(List<Hop> hops, ImmutableArray<Reach>.Builder found)
        {
            foreach (var hop in hops)
            {
                if (hop.Taking.Position is { } position)
                {
                    FollowPosition(hop, position, found);
                    continue;
                }

                var before = found.Count;
                FollowHop(hop, found);
                for (var i = before; i < found.Count; i++)
                {
                    found[i] = found[i].After(hop.Taking);
                }
            }
        }

        /// <summary>What a deconstruction takes: what the program itself put at that position, else the part that lies there.</summary>
        private void FollowPosition(Hop hop, int position, ImmutableArray<Reach>.Builder found)
        {
            var owners = ImmutableArray.CreateBuilder<Reach>();
            FollowHop(hop, owners);
            foreach (var owner in owners)
            {
                var one = owner.After(new Taking(hop.Taking.Kind, hop.Taking.From, ImmutableArray<ReplyStep>.Empty));
                if (one.IsBare && MemberSources.GivenAt(one.Root, position) is { } given)
                {
                    Follow(given, one.Frame, found);
                }
                else
                {
                    found.Add(owner.After(hop.Taking));
                }
            }
        }

        /// <summary>Of what may have carried the value, only what really comes from somewhere counts; else the first stands for all.</summary>
        private void FollowGuesses(List<Hop> hops, ImmutableArray<Reach>.Builder found)
        {
            Reach? idle = null;
            var before = found.Count;
            foreach (var hop in hops)
            {
                var reached = ImmutableArray.CreateBuilder<Reach>();
                FollowHop(hop, reached);
                foreach (var reach in reached)
                {
                    if (reach.IsBare)
                    {
                        idle ??= reach.After(hop.Taking);
                    }
                    else
                    {
                        found.Add(reach.After(hop.Taking));
                    }
                }
            }

            if (found.Count == before && idle is not null)
            {
                found.Add(idle);
            }
        }

        private void FollowHop(Hop hop, ImmutableArray<Reach>.Builder found)
        {
            if (hop.Frame is null or { Depth: <= MostCalls })
            {
                Follow(hop.Taking.From, hop.Frame, found);
            }
        }

        /// <summary>A member of an object: what the program itself gave it, else the part that a reply was read into.</summary>
        private void FollowMember(IMemberReferenceOperation member, IOperation instance, CallFrame? frame, ImmutableArray<Reach>.Builder found)
        {
            var owners = ImmutableArray.CreateBuilder<Reach>();
            Follow(instance, frame, owners);
            var taking = _tracer._parts.TakenBy(member);
            foreach (var owner in owners)
            {
                if (owner.IsBare && MemberSources.GivenAt(owner.Root, member) is { } given)
                {
                    Follow(given, owner.Frame, found);
                }
                else if (taking is { } part)
                {
                    found.Add(owner.After(part));
                }
                else
                {
                    found.Add(new Reach(member, frame, false));
                }
            }
        }
    }

    /// <summary>Adds one step back from an operation; false where nothing is known to give it.</summary>
    private bool AddHops(IOperation operation, CallFrame? frame, List<Hop> hops)
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
