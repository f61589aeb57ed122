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

    /// <summary>What the callers give for a parameter: the caller that reading came from, else all in sight.</summary>
    public ImmutableArray<IOperation> ArgumentsFor(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || method.MethodKind is MethodKind.AnonymousFunction or MethodKind.DelegateInvoke)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        foreach (var use in _scope.Uses.Of(parameter))
        {
            if (OperationFacts.IsWritten(use))
            {
                return ImmutableArray<IOperation>.Empty;
            }
        }

        for (var frame = _scope.Frame; frame is not null; frame = frame.Outer)
        {
            if (frame.ArgumentFor(parameter) is { } given)
            {
                return ImmutableArray.Create(given);
            }
        }

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

        return values.ToImmutable();
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
