using System.Collections.Generic;
using System.Collections.Immutable;
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
    private readonly ReplyHops _hops;
    private readonly PartReaders _parts;

    public ReplyTracer(ReplyScope scope, PartReaders parts)
    {
        _scope = scope.Reading;
        _hops = new ReplyHops(scope, parts);
        _parts = parts;
    }

    /// <summary>Everything the value can be a part of; a bare reach where a trail ends at once.</summary>
    public ImmutableArray<Reach> Trace(IOperation value)
    {
        var found = ImmutableArray.CreateBuilder<Reach>();
        new ReplyTrail(_scope, _hops, _parts).Follow(value, null, found);
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
        if (!_hops.TryAdd(operation, frame, hops))
        {
            _hops.AddGuesses(operation, frame, hops);
        }

        return hops;
    }

    /// <summary>What gives a variable its value.</summary>
    public IEnumerable<Taking> GivenTo(ILocalSymbol local)
    {
        var hops = new List<Hop>();
        _hops.AddGivenTo(local, hops);
        foreach (var hop in hops)
        {
            // A variable of a pattern is given what the pattern is matched with.
            yield return hop.Taking.From is IPatternOperation pattern && PatternSources.InputOf(pattern) is { } input ? input : hop.Taking;
        }
    }

    private static bool IsGivenNothing(IObjectCreationOperation made)
    {
        foreach (var argument in made.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a root is only what a variable holds until it is given something: null, an empty text, an empty list.</summary>
    private static bool IsNothing(IOperation root) => root switch
    {
        IDefaultValueOperation => true,
        { ConstantValue: { HasValue: true, Value: null or "" } } => true,
        IObjectCreationOperation { Initializer: null } made => !OperationFacts.IsInSource(made.Type!) && IsGivenNothing(made),
        IArrayCreationOperation { Initializer: null or { ElementValues.IsEmpty: true } } => true,
        IInvocationOperation { TargetMethod: { Name: "Empty", IsStatic: true, Parameters.IsEmpty: true } } => true,
        { Kind: NewerKinds.Collection } => root.ChildOperations.Count == 0,
        _ => OperationFacts.Referenced(root) is IFieldSymbol { Name: "Empty" },
    };
}
