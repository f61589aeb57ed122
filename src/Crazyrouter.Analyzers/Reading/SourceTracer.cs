using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Follows a value back to the operations that produce it: through variables, fields, properties, parameters of methods called in this
/// compilation, what helper methods return, and both arms of a choice.
/// </summary>
internal sealed class SourceTracer
{
    private const int MostSources = 32;
    private const int MostHops = 8;

    private readonly ReadingScope _scope;

    public SourceTracer(ReadingScope scope) => _scope = scope;

    /// <summary>All operations that can produce the value; where the trail ends, the reference it ends at.</summary>
    public ImmutableArray<Source> Trace(IOperation value)
    {
        var unwrapped = OperationFacts.Unwrap(value);
        if (unwrapped is ILiteralOperation or IInterpolatedStringOperation)
        {
            return ImmutableArray.Create(new Source(unwrapped, unwrapped.Syntax.GetLocation()));
        }

        var trail = new Trail();
        Visit(unwrapped, null, 0, trail);
        return trail.Sources.ToImmutable();
    }

    /// <summary>The one operation that produces the value; null when it can be several.</summary>
    public IOperation? Single(IOperation value)
    {
        var sources = Trace(value);
        return sources.Length == 1 ? sources[0].Operation : null;
    }

    private void Visit(IOperation operation, Location? place, int hops, Trail trail)
    {
        operation = OperationFacts.Unwrap(operation);
        switch (operation)
        {
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Visit(choice.WhenTrue, place, hops, trail);
                Visit(otherwise, place, hops, trail);
                return;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Visit(arm.Value, place, hops, trail);
                }

                return;
            case ICoalesceOperation coalesce:
                var before = trail.Sources.Count;
                Visit(coalesce.Value, place, hops, trail);
                trail.DropNulls(before);
                Visit(coalesce.WhenNull, place, hops, trail);
                return;
            case IThrowOperation:
                return;
            default:
                if (hops < MostHops && trail.Sources.Count < MostSources && Hop(operation) is { IsDefaultOrEmpty: false } givers)
                {
                    FollowAll(givers, place ?? operation.Syntax.GetLocation(), hops + 1, trail, operation);
                    return;
                }

                trail.Sources.Add(new Source(operation, place ?? operation.Syntax.GetLocation()));
                return;
        }
    }

    private void FollowAll(ImmutableArray<IOperation> before, Location place, int hops, Trail trail, IOperation reference)
    {
        var symbol = OperationFacts.Referenced(reference) ?? (reference as IInvocationOperation)?.TargetMethod;
        if (symbol is not null && !trail.Seen.Add(symbol))
        {
            // A variable that is built from itself has no source to be seen.
            trail.Sources.Add(new Source(reference, place));
            return;
        }

        foreach (var value in before)
        {
            Visit(value, place, hops, trail);
        }

        if (symbol is not null)
        {
            trail.Seen.Remove(symbol);
        }
    }

    /// <summary>One step back; empty where the trail ends.</summary>
    private ImmutableArray<IOperation> Hop(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => WritesTo(local.Local),
        IParameterReferenceOperation parameter => ArgumentsFor(parameter.Parameter),
        IFieldReferenceOperation field when OperationFacts.IsInSource(field.Field) => FieldValues(field.Field),
        IPropertyReferenceOperation property when OperationFacts.IsInSource(property.Property) => PropertyValues(property),
        IInvocationOperation call when IsHelper(call.TargetMethod) => Returned(call.TargetMethod),
        _ => ImmutableArray<IOperation>.Empty,
    };

    private static bool IsHelper(IMethodSymbol method)
        => OperationFacts.IsInSource(method) && !method.IsAbstract && !method.IsVirtual && method.ContainingType?.TypeKind != TypeKind.Interface;

    /// <summary>Everything written to a variable; empty when something in sight writes what cannot be read.</summary>
    private ImmutableArray<IOperation> WritesTo(ISymbol variable)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        if (Initializer(variable) is { } initial)
        {
            values.Add(initial);
        }

        foreach (var use in _scope.Uses.Of(variable))
        {
            if (use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use)
            {
                values.Add(assignment.Value);
            }
            else if (OperationFacts.IsWritten(use))
            {
                return ImmutableArray<IOperation>.Empty;
            }
        }

        return values.ToImmutable();
    }

    private IOperation? Initializer(ISymbol variable)
    {
        foreach (var reference in variable.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = reference.GetSyntax(_scope.CancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (_scope.OperationOf(value) is { } operation)
            {
                return operation;
            }

            if (reference.GetSyntax(_scope.CancellationToken) is SingleVariableDesignationSyntax designation)
            {
                return TakenApart(designation);
            }
        }

        return null;
    }

    /// <summary>What a deconstruction gives a new variable, where the pair it takes apart stands in sight: <c>var (a, b) = (1, 2)</c>.</summary>
    private IOperation? TakenApart(SingleVariableDesignationSyntax designation)
    {
        if (designation.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } taking
            || _scope.OperationOf(taking) is not IDeconstructionAssignmentOperation { Target: var target, Value: var value }
            || (target is IDeclarationExpressionOperation declared ? declared.Expression : target) is not ITupleOperation names
            || IsChangedInParts(value) || Single(value) is not ITupleOperation values || values.Elements.Length != names.Elements.Length)
        {
            return null;
        }

        for (var i = 0; i < names.Elements.Length; i++)
        {
            var name = names.Elements[i] is IDeclarationExpressionOperation one ? one.Expression : names.Elements[i];
            if (name.Syntax == designation)
            {
                return values.Elements[i];
            }
        }

        return null;
    }

    /// <summary>Whether a pair is held by a variable of which an element is written, or that is a copy of another one.</summary>
    private bool IsChangedInParts(IOperation pair)
    {
        if (OperationFacts.Referenced(OperationFacts.Unwrap(pair)) is not { } variable)
        {
            return false;
        }

        foreach (var use in _scope.Uses.Of(variable))
        {
            if (use.Parent is IFieldReferenceOperation element && OperationFacts.IsWritten(element))
            {
                return true;
            }
        }

        return Initializer(variable) is { } initial && OperationFacts.Referenced(OperationFacts.Unwrap(initial)) is not null;
    }

    private ImmutableArray<IOperation> FieldValues(IFieldSymbol field)
    {
        // What anybody may write is not known; what only its own type writes, or only at construction, is.
        var settled = field.IsConst || field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private;
        return !settled ? ImmutableArray<IOperation>.Empty
            : field.IsConst ? Initializer(field) is { } constant ? ImmutableArray.Create(constant) : ImmutableArray<IOperation>.Empty
            : WritesTo(field);
    }

    private ImmutableArray<IOperation> PropertyValues(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsAbstract || property.IsVirtual || property.IsIndexer || property.ContainingType.TypeKind == TypeKind.Interface)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        foreach (var declaration in property.DeclaringSyntaxReferences)
        {
            var syntax = declaration.GetSyntax(_scope.CancellationToken);
            var returned = Operations(OperationFacts.ReturnedBy(syntax));
            if (!returned.IsEmpty)
            {
                return returned;
            }
        }

        if (reference.Instance is { } instance && ValueGivenAt(instance, property) is { } given)
        {
            return ImmutableArray.Create(given);
        }

        return property.SetMethod is null || property.SetMethod.DeclaredAccessibility == Accessibility.Private
            ? WritesTo(property)
            : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>What the object initializer, or the record's constructor, gave this property of an object made in sight.</summary>
    private IOperation? ValueGivenAt(IOperation instance, IPropertySymbol property)
    {
        if (OperationFacts.Unwrap(instance) is not ILocalReferenceOperation local
            || Initializer(local.Local) is not { } initial
            || OperationFacts.Unwrap(initial) is not IObjectCreationOperation creation)
        {
            return null;
        }

        foreach (var use in _scope.Uses.Of(local.Local))
        {
            if (use.Parent is IPropertyReferenceOperation written && OperationFacts.IsWritten(written)
                && SymbolEqualityComparer.Default.Equals(written.Property, property))
            {
                return null;
            }
        }

        return InitializerValue(creation, property) ?? OperationFacts.Argument(creation, property.Name) ?? Initializer(property);
    }

    private static IOperation? InitializerValue(IObjectCreationOperation creation, IPropertySymbol property)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (var member in initializer.Initializers)
            {
                if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    && SymbolEqualityComparer.Default.Equals(target.Property, property))
                {
                    return assignment.Value;
                }
            }
        }

        return null;
    }

    private ImmutableArray<IOperation> ArgumentsFor(IParameterSymbol parameter)
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

    private ImmutableArray<IOperation> Returned(IMethodSymbol method)
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

    private ImmutableArray<IOperation> Operations(ImmutableArray<ExpressionSyntax> expressions)
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

    /// <summary>What one trace has found, and the variables it is inside of.</summary>
    private sealed class Trail
    {
        public ImmutableArray<Source>.Builder Sources { get; } = ImmutableArray.CreateBuilder<Source>();

        public HashSet<ISymbol> Seen { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>A null before <c>??</c> never gets through.</summary>
        public void DropNulls(int from)
        {
            for (var i = Sources.Count - 1; i >= from; i--)
            {
                if (Sources[i].Operation.ConstantValue is { HasValue: true, Value: null })
                {
                    Sources.RemoveAt(i);
                }
            }
        }
    }
}
