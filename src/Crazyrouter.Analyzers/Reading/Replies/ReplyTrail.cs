using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>One trace: what is left of its budget, and what it is inside of.</summary>
internal sealed class ReplyTrail
{
    private const int MostSteps = 600;
    private const int MostFound = 16;
    private const int MostCalls = 5;

    private readonly ReadingScope _scope;
    private readonly ReplyHops _hops;
    private readonly PartReaders _parts;
    private readonly HashSet<(IOperation Operation, IOperation? Call)> _inside = new();
    private int _steps;

    public ReplyTrail(ReadingScope scope, ReplyHops hops, PartReaders parts)
    {
        _scope = scope;
        _hops = hops;
        _parts = parts;
    }

    /// <summary>Adds everything the operation can be a part of.</summary>
    public void Follow(IOperation operation, CallFrame? frame, ImmutableArray<Reach>.Builder found)
    {
        operation = OperationFacts.Unwrap(operation);
        if (operation is IThrowOperation || ++_steps > MostSteps || found.Count > MostFound || !_inside.Add((operation, frame?.Call)))
        {
            return;
        }

        _scope.CancellationToken.ThrowIfCancellationRequested();
        var before = found.Count;
        var hops = new List<Hop>();
        if (_hops.TryAdd(operation, frame, hops))
        {
            FollowAll(hops, found);
        }
        else if (operation is IMemberReferenceOperation { Instance: { } instance } member && MemberSources.IsOwn(member.Member))
        {
            FollowMember(member, instance, frame, found);
        }
        else if (SendingCall.Is(operation, _scope))
        {
            found.Add(new Reach(operation, frame, true));
        }
        else
        {
            _hops.AddGuesses(operation, frame, hops);
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
        var taking = _parts.TakenBy(member);
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
