using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>What gives a variable its value, however it is declared: initializers, loops, patterns, <c>out</c>, deconstruction, lambdas, calls.</summary>
internal sealed class VariableSources
{
    private readonly ReadingScope _scope;
    private readonly SequenceSources _sequences;
    private readonly PartReaders _parts;

    public VariableSources(ReadingScope scope, SequenceSources sequences, PartReaders parts)
    {
        _scope = scope;
        _sequences = sequences;
        _parts = parts;
    }

    /// <summary>Adds everything that is written to a local variable.</summary>
    public void Of(ILocalSymbol local, CallFrame? frame, List<Hop> hops)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            AddDeclared(local, reference.GetSyntax(_scope.CancellationToken), frame, hops);
        }

        AddWritten(local, frame, hops);
    }

    /// <summary>Adds what the callers in sight give for a parameter, or what a lambda's is called with.</summary>
    public void Of(IParameterReferenceOperation reference, CallFrame? frame, List<Hop> hops)
    {
        var parameter = reference.Parameter;
        if (LambdaOf(reference) is { } lambda)
        {
            _sequences.GivenTo(lambda, parameter, frame, hops);
            return;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return;
        }

        for (var outer = frame; outer is not null; outer = outer.Outer)
        {
            if (outer.ArgumentFor(parameter) is { } given)
            {
                hops.Add(Hop.Same(given, outer.Outer));
                return;
            }
        }

        AddArguments(method, parameter, hops);
    }

    /// <summary>Adds what is written to a field, property or variable by assignment or <c>out</c>.</summary>
    public void AddWritten(ISymbol variable, CallFrame? frame, List<Hop> hops)
    {
        foreach (var use in _scope.Uses.Of(variable))
        {
            switch (use.Parent)
            {
                case IAssignmentOperation assignment when assignment.Target == use && assignment is not IDeconstructionAssignmentOperation:
                    hops.Add(Hop.Same(assignment.Value, frame));
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation call } argument:
                    AddOut(call, argument, frame, hops);
                    break;
                case ITupleOperation tuple when DeconstructionOf(tuple) is { } deconstruction && deconstruction.Target == tuple:
                    AddPosition(tuple, use, Taking.Same(deconstruction.Value), frame, hops);
                    break;
            }
        }
    }

    private void AddDeclared(ILocalSymbol local, SyntaxNode declaration, CallFrame? frame, List<Hop> hops)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } value } when _scope.OperationOf(value) is { } given:
                hops.Add(Hop.Same(given, frame));
                return;
            case ForEachStatementSyntax each when _scope.OperationOf(each) is IForEachLoopOperation loop:
                hops.Add(new Hop(Taking.Of(TakingKind.Item, loop.Collection), frame));
                return;
            case SingleVariableDesignationSyntax { Parent: PatternSyntax pattern } when _scope.OperationOf(pattern) is IPatternOperation matched:
                hops.Add(Hop.Same(matched, frame));
                return;
            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax written } }
                when _scope.OperationOf(written) is IArgumentOperation { Parent: IInvocationOperation call } argument:
                AddOut(call, argument, frame, hops);
                return;
            case SingleVariableDesignationSyntax designation:
                AddDeconstructed(local, designation, frame, hops);
                return;
        }
    }

    /// <summary>What a call gives out: the part it takes, or what a method of this compilation writes to the parameter.</summary>
    private void AddOut(IInvocationOperation call, IArgumentOperation argument, CallFrame? frame, List<Hop> hops)
    {
        if (_parts.TakenBy(call) is { } taking)
        {
            hops.Add(new Hop(taking, frame));
        }
        else if (argument.Parameter is { } parameter && OperationFacts.IsInSource(call.TargetMethod))
        {
            AddWritten(parameter.OriginalDefinition, new CallFrame(call, frame), hops);
        }
    }

    private void AddDeconstructed(ILocalSymbol local, SingleVariableDesignationSyntax designation, CallFrame? frame, List<Hop> hops)
    {
        var node = designation.FirstAncestorOrSelf<SyntaxNode>(static n => n is AssignmentExpressionSyntax or ForEachVariableStatementSyntax);
        var (target, given) = _scope.OperationOf(node) switch
        {
            IDeconstructionAssignmentOperation assignment => (assignment.Target, (Taking?)Taking.Same(assignment.Value)),
            IForEachLoopOperation loop => (loop.LoopControlVariable, Taking.Of(TakingKind.Item, loop.Collection)),
            _ => (null, null),
        };
        var tuple = target is IDeclarationExpressionOperation declaration ? declaration.Expression as ITupleOperation : target as ITupleOperation;
        if (tuple is null || given is null)
        {
            return;
        }

        foreach (var element in tuple.Elements)
        {
            if (SymbolEqualityComparer.Default.Equals(Declared(element), local))
            {
                AddPosition(tuple, element, given.Value, frame, hops);
            }
        }
    }

    private static ISymbol? Declared(IOperation element)
        => OperationFacts.Referenced(element is IDeclarationExpressionOperation declaration ? declaration.Expression : element);

    private static IDeconstructionAssignmentOperation? DeconstructionOf(ITupleOperation tuple) => tuple.Parent as IDeconstructionAssignmentOperation;

    /// <summary>What a deconstruction gives at the place of one of its targets.</summary>
    private static void AddPosition(ITupleOperation targets, IOperation target, Taking given, CallFrame? frame, List<Hop> hops)
    {
        var position = targets.Elements.IndexOf(target);
        if (position < 0)
        {
            return;
        }

        if (given.Kind == TakingKind.Part && OperationFacts.Unwrap(given.From) is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
        {
            hops.Add(Hop.Same(values.Elements[position], frame));
        }
        else if (ItemType(given) is { } type && StepAt(type, position, target.Syntax) is { } step)
        {
            hops.Add(new Hop(new Taking(given.Kind, given.From, ImmutableArray.Create(step)) { Position = position }, frame));
        }
    }

    /// <summary>The step to a position: a record's member; what lies in a tuple, or under a pair's key, has no name that is known.</summary>
    private static ReplyStep? StepAt(ITypeSymbol type, int position, SyntaxNode place)
        => PatternSources.StepAt(type, position, place) ?? (type.IsTupleType || (type.Name == "KeyValuePair" && position == 1) ? ReplyStep.Gap : null);

    private static ITypeSymbol? ItemType(Taking given)
    {
        // What is awaited has the type of its result; what is converted, as a collection is for a loop, the one it was made with.
        return given.Kind == TakingKind.Item ? ReplyTypes.ItemOf(OperationFacts.Unwrap(given.From).Type) ?? ReplyTypes.ItemOf(given.From.Type) : given.From.Type;
    }

    private static IAnonymousFunctionOperation? LambdaOf(IParameterReferenceOperation reference)
    {
        for (var outer = reference.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.IndexOf(reference.Parameter, 0, SymbolEqualityComparer.Default) >= 0)
            {
                return lambda;
            }
        }

        return null;
    }

    private void AddArguments(IMethodSymbol method, IParameterSymbol parameter, List<Hop> hops)
    {
        foreach (var call in _scope.Uses.Of(method))
        {
            if (OperationFacts.Argument(call, parameter.Ordinal) is { } argument)
            {
                hops.Add(Hop.Same(argument, null));
            }
        }

        if (method.MethodKind != MethodKind.Constructor)
        {
            foreach (var group in _scope.Uses.GroupsOf(method))
            {
                _sequences.GivenTo(group, parameter, null, hops);
            }
        }
    }
}
