using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>A member of an object made in sight, and the value it is given.</summary>
internal readonly struct GivenMember
{
    private GivenMember(ISymbol member, IOperation value, SyntaxNode name, SyntaxNode element)
    {
        Member = member;
        Value = value;
        Name = name;
        Element = element;
    }

    public ISymbol Member { get; }

    public IOperation Value { get; }

    /// <summary>The member's name where it is written to.</summary>
    public SyntaxNode Name { get; }

    /// <summary>The initializer's element, or the statement, that gives it.</summary>
    public SyntaxNode Element { get; }

    /// <summary>What an object's initializer and later writes give it, on every variable that is known to hold it, in that order.</summary>
    public static IEnumerable<GivenMember> Of(IObjectCreationOperation creation, IOperation? reference, ReadingScope scope)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (var element in initializer.Initializers)
            {
                if (element is ISimpleAssignmentOperation assignment && From(assignment, assignment.Syntax) is { } given)
                {
                    yield return given;
                }
            }
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
            if (use.Parent is IMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target && assignment.Target == target
                && From(assignment, assignment.Syntax.Parent ?? assignment.Syntax) is { } given)
            {
                yield return given;
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
            ISimpleAssignmentOperation assignment => OperationFacts.Referenced(assignment.Target),
            _ => null,
        };
    }

    /// <summary>Whether what is done to the object gives back the object itself.</summary>
    private static bool IsFluent(IOperation value)
        => value.Parent is not IInvocationOperation call || (call.Instance == value && SymbolEqualityComparer.Default.Equals(call.Type, value.Type));

    private static GivenMember? From(ISimpleAssignmentOperation assignment, SyntaxNode element)
    {
        if (OperationFacts.Referenced(assignment.Target) is not { } member)
        {
            return null;
        }

        var name = assignment.Target.Syntax switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var syntax => syntax,
        };
        return new GivenMember(member, assignment.Value, name, element);
    }
}
