using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>An object made in sight: by a creation, or as a copy with changes, and all that its members are given, first to last.</summary>
internal sealed class MadeObject
{
    private const int MostCopies = 4;

    private readonly List<GivenMember> _given = new();

    private MadeObject(IOperation operation, ITypeSymbol type, bool isComplete)
    {
        Operation = operation;
        Type = type;
        IsComplete = isComplete;
    }

    /// <summary>What makes it.</summary>
    public IOperation Operation { get; }

    public ITypeSymbol Type { get; }

    /// <summary>What can be in force when the object is used; a member that is certainly given again is here once.</summary>
    public IReadOnlyList<GivenMember> Given => _given;

    /// <summary>Whether a member that is not given here has no value but its type's default.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads a creation, a <c>with</c> expression or the initializer of a member; null for any other operation.</summary>
    public static MadeObject? Read(IOperation made, ReadingScope scope) => Read(made, null, scope, MostCopies);

    /// <summary>Reads the object as it is where a reference leads to it: what other callers of the same helper write to theirs is not this one's.</summary>
    public static MadeObject? ReadAt(IOperation made, IOperation reference, ReadingScope scope) => Read(made, reference, scope, MostCopies);

    /// <summary>Whether an object is made only to be copied with changes, so that it is never used itself.</summary>
    public static bool IsOnlyCopied(IOperation made, ReadingScope scope)
    {
        if (GivenMember.HolderOf(made) is not { } holder)
        {
            return IsCopied(made);
        }

        var uses = scope.Uses.Of(holder);
        foreach (var use in uses)
        {
            if (!IsCopied(use) && !OperationFacts.IsWritten(use))
            {
                return false;
            }
        }

        return !uses.IsEmpty;
    }

    private static MadeObject? Read(IOperation made, IOperation? reference, ReadingScope scope, int copiesLeft)
    {
        MadeObject read;
        switch (made)
        {
            case IObjectCreationOperation { Type: { } type } creation:
                read = new MadeObject(made, type, IsDeclaredHere(type));
                read.Take(ConstructionReader.Read(creation, scope));
                read.Take(GivenMember.In(creation.Initializer));
                break;
            case IWithOperation { Type: { } type } copy when copiesLeft > 0:
                read = new MadeObject(made, type, true);
                read.TakeOriginal(copy.Operand, scope, copiesLeft);
                read.Take(GivenMember.In(copy.Initializer));
                break;
            case IObjectOrCollectionInitializerOperation { Type: { } type } initializer:
                read = new MadeObject(made, type, false);
                read.Take(GivenMember.In(initializer));
                return read;
            default:
                return null;
        }

        read.TakeLaterWrites(made, reference, scope);
        return read;
    }

    private static bool IsCopied(IOperation value) => value.Parent is IWithOperation copy && copy.Operand == value;

    /// <summary>Whether all that a type's construction does can be seen.</summary>
    private static bool IsDeclaredHere(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            if (!OperationFacts.IsInSource(current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the copied object was given, when it is one and made in sight.</summary>
    private void TakeOriginal(IOperation original, ReadingScope scope, int copiesLeft)
    {
        if (Copied(original, scope) is { } source && Read(source, original, scope, copiesLeft - 1) is { } read)
        {
            _given.AddRange(read._given);
            IsComplete = read.IsComplete;
        }
        else
        {
            IsComplete = false;
        }
    }

    /// <summary>What makes the object that is copied; in <c>x = x with { … }</c> what <c>x</c> was before.</summary>
    private static IOperation? Copied(IOperation original, ReadingScope scope)
    {
        IOperation? made = null;
        foreach (var source in scope.Sources.Trace(original))
        {
            if (source.Operation is IWithOperation copy && copy.Syntax.Contains(original.Syntax))
            {
                continue;
            }

            if (made is not null)
            {
                return null;
            }

            made = source.Operation;
        }

        return made;
    }

    private void TakeLaterWrites(IOperation made, IOperation? reference, ReadingScope scope)
    {
        foreach (var holder in reference is null ? ObjectHolders.Of(made, scope) : ObjectHolders.Between(made, reference))
        {
            var handedOn = HandedOnAt(holder, made, scope);
            foreach (var written in GivenMember.WrittenTo(holder, scope))
            {
                // What another way leaves out, or what was sent before, is still there.
                var isCertain = RunOrder.AlwaysFollows(written.Element, made.Syntax) && written.Element.SpanStart < handedOn;
                Take(isCertain ? written : written.OnSomeWay());
            }
        }
    }

    /// <summary>Where a variable's object is first given to somebody else, beyond any place in the text when it never is.</summary>
    private static int HandedOnAt(ISymbol holder, IOperation made, ReadingScope scope)
    {
        foreach (var use in scope.Uses.Of(holder))
        {
            if (use.Syntax.SyntaxTree == made.Syntax.SyntaxTree && use.Syntax.SpanStart > made.Syntax.Span.End
                && use.Parent is not IMemberReferenceOperation && !OperationFacts.IsWritten(use))
            {
                return use.Syntax.SpanStart;
            }
        }

        return int.MaxValue;
    }

    private void Take(IEnumerable<GivenMember> given)
    {
        foreach (var one in given)
        {
            Take(one);
        }
    }

    private void Take(GivenMember given)
    {
        if (!given.IsConditional)
        {
            _given.RemoveAll(earlier => earlier.Member.Name == given.Member.Name);
        }

        _given.Add(given);
    }
}
