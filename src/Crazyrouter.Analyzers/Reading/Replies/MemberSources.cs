using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What members of this compilation give: computed properties, fields and properties that are written to, methods.</summary>
internal sealed class MemberSources
{
    private readonly ReadingScope _scope;
    private readonly VariableSources _variables;

    public MemberSources(ReadingScope scope, VariableSources variables)
    {
        _scope = scope;
        _variables = variables;
    }

    /// <summary>Whether a field or property belongs to this compilation, an anonymous type or a tuple.</summary>
    public static bool IsOwn(ISymbol member) => OperationFacts.IsInSource(member) || member.ContainingType is { IsAnonymousType: true } or { IsTupleType: true };

    /// <summary>Whether an object's member may be what the program put into it, so that the object is looked at first.</summary>
    public static bool CanBeGiven(IMemberReferenceOperation member) => IsOwn(member.Member) && member is IPropertyReferenceOperation or IFieldReferenceOperation;

    /// <summary>What an object made by the program holds in a member; null for any other root.</summary>
    public static IOperation? GivenAt(IOperation root, IMemberReferenceOperation member)
    {
        switch (root)
        {
            case IAnonymousObjectCreationOperation creation:
                return Initialized(creation.Initializers, member.Member);
            case ITupleOperation tuple when member.Member is IFieldSymbol field:
                return ElementOf(tuple, field);
            case IObjectCreationOperation creation:
                return (creation.Initializer is { } initializer ? Initialized(initializer.Initializers, member.Member) : null) ?? Constructed(creation, member.Member);
            default:
                return null;
        }
    }

    /// <summary>What a tuple or record made by the program holds at a position; null for any other root.</summary>
    public static IOperation? GivenAt(IOperation root, int position) => root switch
    {
        ITupleOperation tuple when position < tuple.Elements.Length => tuple.Elements[position],
        IObjectCreationOperation { Initializer: null, Type.IsRecord: true } creation => OperationFacts.Argument(creation, position),
        _ => null,
    };

    /// <summary>Adds what a property computes, or what is written to a member of the program's own state.</summary>
    public void Of(IMemberReferenceOperation member, CallFrame? frame, List<Hop> hops)
    {
        if (member is IPropertyReferenceOperation { Property: var property })
        {
            foreach (var declaration in property.DeclaringSyntaxReferences)
            {
                AddReturned(declaration.GetSyntax(_scope.CancellationToken), new CallFrame(member, frame), hops);
            }
        }

        if (hops.Count == 0 && member.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            AddInitial(member.Member, hops);
            _variables.AddWritten(member.Member, null, hops);
        }
    }

    /// <summary>Adds the objects that the method or computed property around <c>this</c> is called on.</summary>
    public void OfInstance(IInstanceReferenceOperation self, List<Hop> hops)
    {
        var declaration = self.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (declaration is not (MethodDeclarationSyntax or PropertyDeclarationSyntax)
            || _scope.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, _scope.CancellationToken) is not { } member)
        {
            return;
        }

        foreach (var use in _scope.Uses.Of(member))
        {
            var instance = use switch
            {
                IInvocationOperation call => call.Instance,
                IMemberReferenceOperation reference => reference.Instance,
                _ => null,
            };
            if (instance is not (null or IInstanceReferenceOperation))
            {
                hops.Add(Hop.Same(instance, null));
            }
        }
    }

    /// <summary>Adds what a method of this compilation gives back; false where there is no body to go into.</summary>
    public bool OfCall(IInvocationOperation call, CallFrame? frame, List<Hop> hops)
    {
        var method = call.TargetMethod;
        if (!OperationFacts.IsInSource(method))
        {
            return false;
        }

        var inner = new CallFrame(call, frame);
        foreach (var body in _scope.ImplementationsOf(method))
        {
            foreach (var declaration in body.DeclaringSyntaxReferences)
            {
                AddReturned(declaration.GetSyntax(_scope.CancellationToken), inner, hops);
            }
        }

        return hops.Count > 0;
    }

    private void AddReturned(SyntaxNode declaration, CallFrame frame, List<Hop> hops)
    {
        foreach (var expression in OperationFacts.ReturnedBy(declaration))
        {
            if (_scope.OperationOf(expression) is { } returned)
            {
                hops.Add(Hop.Same(returned, frame));
            }
        }

        foreach (var node in declaration.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || n.Parent is GlobalStatementSyntax))
        {
            if (node is YieldStatementSyntax { Expression: { } item } && _scope.OperationOf(item) is { } yielded)
            {
                hops.Add(new Hop(Taking.Of(TakingKind.Mapped, yielded), frame));
            }
        }
    }

    private void AddInitial(ISymbol member, List<Hop> hops)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            var value = declaration.GetSyntax(_scope.CancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (_scope.OperationOf(value) is { } initial)
            {
                hops.Add(Hop.Same(initial, null));
            }
        }
    }

    private static IOperation? Initialized(ImmutableArray<IOperation> initializers, ISymbol member)
    {
        foreach (var element in initializers)
        {
            if (element is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    /// <summary>The argument of the parameter that is named as the member is.</summary>
    private static IOperation? Constructed(IObjectCreationOperation creation, ISymbol member)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && Parameter.SameLetters(parameter.Name, member.Name))
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static IOperation? ElementOf(ITupleOperation tuple, IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length && i < tuple.Elements.Length; i++)
        {
            if (elements[i].Name == field.Name || elements[i].CorrespondingTupleField?.Name == field.CorrespondingTupleField?.Name)
            {
                return tuple.Elements[i];
            }
        }

        return null;
    }
}
