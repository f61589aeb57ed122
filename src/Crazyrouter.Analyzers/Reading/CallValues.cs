using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What goes into the methods of this compilation, and what comes out of them.</summary>
internal sealed class CallValues
{
    private readonly ReadingScope _scope;

    public CallValues(ReadingScope scope) => _scope = scope;

    /// <summary>Whether a parameter is of a method that is called by name, and keeps what it is given.</summary>
    public bool IsSettled(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.DelegateInvoke) })
        {
            return false;
        }

        foreach (var use in _scope.Uses.Of(parameter))
        {
            if (OperationFacts.IsWritten(use))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the callers give for a parameter: the caller that reading came through, whose own place it goes on in; else all in sight.</summary>
    public ImmutableArray<IOperation> GivenFor(IParameterSymbol parameter, ref CallFrame? frame)
    {
        for (var inner = frame; inner is not null; inner = inner.Outer)
        {
            if (inner.ArgumentFor(parameter) is { } given)
            {
                frame = inner.Outer;
                return ImmutableArray.Create(given);
            }
        }

        return ArgumentsFor(parameter);
    }

    private ImmutableArray<IOperation> ArgumentsFor(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var call in _scope.Uses.Of(method))
        {
            if (OperationFacts.Argument(call, parameter.Ordinal) is { } argument)
            {
                values.Add(argument);
            }
        }

        if (values.Count == 0 && DefaultOf(parameter) is { } byDefault)
        {
            values.Add(byDefault);
        }

        // Handed on as a delegate, it is called by who knows whom.
        return values.Count == 0 || !_scope.Uses.GroupsOf(method).IsEmpty ? ImmutableArray<IOperation>.Empty : values.ToImmutable();
    }

    private IOperation? DefaultOf(IParameterSymbol parameter)
    {
        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(_scope.CancellationToken) is ParameterSyntax { Default.Value: { } value })
            {
                return _scope.OperationOf(value);
            }
        }

        return null;
    }

    /// <summary>What a lambda that an object is made with gives back, as that of <c>new Lazy&lt;T&gt;(() => …)</c>.</summary>
    public static ImmutableArray<IOperation> MadeBy(IObjectCreationOperation made)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>();
        if (OperationFacts.Argument(made, 0) is { } factory && OperationFacts.Unwrap(factory) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            foreach (var statement in lambda.Body.Operations)
            {
                if (statement is IReturnOperation { ReturnedValue: { } value })
                {
                    found.Add(value);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What a method gives back.</summary>
    public ImmutableArray<IOperation> ReturnedBy(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var returned = Operations(OperationFacts.ReturnedBy(reference.GetSyntax(_scope.CancellationToken)));
            if (!returned.IsEmpty)
            {
                return returned;
            }
        }

        return ImmutableArray<IOperation>.Empty;
    }

    /// <summary>The operations of expressions.</summary>
    public ImmutableArray<IOperation> Operations(ImmutableArray<ExpressionSyntax> expressions)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>(expressions.Length);
        foreach (var expression in expressions)
        {
            if (_scope.OperationOf(expression) is { } operation)
            {
                found.Add(operation);
            }
        }

        return found.ToImmutable();
    }
}
