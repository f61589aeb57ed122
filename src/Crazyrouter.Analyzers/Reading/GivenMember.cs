using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A member of an object made in sight, and the value it is given.</summary>
internal readonly struct GivenMember
{
    public GivenMember(ISymbol member, IOperation value, Location place, SyntaxNode name, SyntaxNode element, bool isConditional = false)
    {
        Member = member;
        Value = value;
        Place = place;
        Name = name;
        Element = element;
        IsConditional = isConditional;
    }

    public ISymbol Member { get; }

    public IOperation Value { get; }

    /// <summary>Where it is named: the member's name, or the argument itself where it is given by position.</summary>
    public Location Place { get; }

    /// <summary>The node at that place; for what a declaration gives, the declaration.</summary>
    public SyntaxNode Name { get; }

    /// <summary>The initializer's element, the argument, the statement or the default value that gives it.</summary>
    public SyntaxNode Element { get; }

    /// <summary>Whether there is a way on which the value given before stays.</summary>
    public bool IsConditional { get; }

    /// <summary>The same, written where it is not certain to be reached.</summary>
    public GivenMember OnSomeWay() => new(Member, Value, Place, Name, Element, true);

    /// <summary>What an object's initializer and later writes give it, on every variable that is known to hold it, in that order.</summary>
    public static IEnumerable<GivenMember> Of(IObjectCreationOperation creation, IOperation? reference, ReadingScope scope)
    {
        foreach (var given in In(creation.Initializer))
        {
            yield return given;
        }

        var holder = HolderOf(creation);
        foreach (var written in WrittenTo(holder, scope))
        {
            yield return written;
        }

        if (reference is not null && OperationFacts.Referenced(OperationFacts.Unwrap(reference)) is { } other && !SymbolEqualityComparer.Default.Equals(other, holder))
        {
            foreach (var written in WrittenTo(other, scope))
            {
                yield return written;
            }
        }

        foreach (var parameter in ObjectHolders.GivenOn(holder, scope))
        {
            foreach (var written in WrittenTo(parameter, scope))
            {
                yield return written;
            }
        }
    }

    /// <summary>The members that an initializer sets, in order.</summary>
    public static IEnumerable<GivenMember> In(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
        {
            yield break;
        }

        foreach (var element in initializer.Initializers)
        {
            if (element is ISimpleAssignmentOperation assignment && From(assignment, assignment.Syntax) is { } given)
            {
                yield return given;
            }
            else if (element is IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } inner)
            {
                // What the member holds already stays, and is given more.
                yield return new GivenMember(member.Member, inner.Initializer, member.Syntax.GetLocation(), member.Syntax, inner.Syntax, isConditional: true);
            }
        }
    }

    /// <summary>The members written through a variable.</summary>
    public static IEnumerable<GivenMember> WrittenTo(ISymbol? variable, ReadingScope scope)
    {
        if (variable is null)
        {
            yield break;
        }

        foreach (var use in scope.Uses.Of(variable))
        {
            if (WrittenThrough(use) is { } given)
            {
                yield return given;
            }
        }
    }

    /// <summary>What a reference is used to write: <c>variable.Member = value</c>, <c>variable?.Member = value</c>.</summary>
    private static GivenMember? WrittenThrough(IOperation use)
    {
        switch (use.Parent)
        {
            case IMemberReferenceOperation { Parent: IAssignmentOperation assignment } target when assignment.Target == target:
                return From(assignment, KeyedSteps.ElementOf(assignment.Syntax));
            case IConditionalAccessOperation
                {
                    WhenNotNull: IAssignmentOperation { Target: IMemberReferenceOperation { Instance: IConditionalAccessInstanceOperation } } assignment,
                } access when access.Operation == use:
                return From(assignment, KeyedSteps.ElementOf(access.Syntax));
            default:
                return null;
        }
    }

    /// <summary>What is written to a part of a variable's object: <c>variable.Part.Member = value</c>.</summary>
    public static IEnumerable<GivenMember> WrittenToPart(ISymbol variable, ISymbol part, ReadingScope scope)
    {
        foreach (var use in scope.Uses.Of(variable))
        {
            if (use.Parent is IMemberReferenceOperation { Parent: IMemberReferenceOperation { Parent: IAssignmentOperation assignment } target } through
                && assignment.Target == target && through.Member.Name == part.Name
                && From(assignment, KeyedSteps.ElementOf(assignment.Syntax)) is { } given)
            {
                yield return given.OnSomeWay();
            }
        }
    }

    /// <summary>The variable a new object is put into; null where it is put into none.</summary>
    public static ISymbol? HolderOf(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IInvocationOperation { Instance: not null } && IsFluent(value))
        {
            value = value.Parent!;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields.Length: 1 } field => field.InitializedFields[0],
            IPropertyInitializerOperation { InitializedProperties.Length: 1 } property => property.InitializedProperties[0],
            ISimpleAssignmentOperation or ICoalesceAssignmentOperation => VariableIn(((IAssignmentOperation)value.Parent).Target),
            _ => null,
        };
    }

    /// <summary>The variable that is written; null for a member of an object that is not this one, for another's member is another variable.</summary>
    private static ISymbol? VariableIn(IOperation target)
        => target is IMemberReferenceOperation { Instance: { } owner } && owner is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            ? null
            : OperationFacts.Referenced(target);

    /// <summary>Whether what is done to the object gives back the object itself.</summary>
    private static bool IsFluent(IOperation value)
        => value.Parent is not IInvocationOperation call || (call.Instance == value && SymbolEqualityComparer.Default.Equals(call.Type, value.Type));

    /// <summary>What an assignment gives a member: <c>=</c>, or <c>??=</c>, which may leave what is there.</summary>
    public static GivenMember? From(IAssignmentOperation assignment, SyntaxNode element)
    {
        if (assignment is not (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) || OperationFacts.Referenced(assignment.Target) is not { } member)
        {
            return null;
        }

        var name = OperationFacts.MemberName(assignment.Target.Syntax);
        return new GivenMember(member, assignment.Value, name.GetLocation(), name, element, assignment is ICoalesceAssignmentOperation);
    }
}
