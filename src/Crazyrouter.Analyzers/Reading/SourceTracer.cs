using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
    private const int MostCalls = 4;

    private readonly ReadingScope _scope;
    private readonly WrittenValues _written;
    private readonly PropertyValues _properties;
    private readonly CallValues _calls;

    public SourceTracer(ReadingScope scope)
    {
        _scope = scope;
        _calls = new CallValues(scope);
        _written = new WrittenValues(scope, this);
        _properties = new PropertyValues(scope, _written, _calls);
    }

    /// <summary>All operations that can produce the value; where the trail ends, the reference it ends at.</summary>
    public ImmutableArray<Source> Trace(IOperation value)
    {
        var unwrapped = OperationFacts.Unwrap(value);
        if (unwrapped is ILiteralOperation or IInterpolatedStringOperation)
        {
            return ImmutableArray.Create(new Source(unwrapped, unwrapped.Syntax.GetLocation(), _scope.Frame));
        }

        var trail = new Trail();
        Visit(unwrapped, null, _scope.Frame, 0, trail);
        return trail.Sources.ToImmutable();
    }

    /// <summary>The one operation that produces the value; null when it can be several.</summary>
    public IOperation? Single(IOperation value)
    {
        var sources = Trace(value);
        return sources.Length == 1 ? sources[0].Operation : null;
    }

    /// <summary>The variables and members that a value goes through on its way, the one it comes from and the one it is read from included.</summary>
    public IReadOnlyCollection<ISymbol> HoldersOf(IOperation value)
    {
        var trail = new Trail { Passed = new HashSet<ISymbol>(SymbolEqualityComparer.Default) };
        Visit(OperationFacts.Unwrap(value), null, _scope.Frame, 0, trail);
        foreach (var source in trail.Sources)
        {
            if (GivenMember.HolderOf(source.Operation) is { } holder)
            {
                trail.Passed.Add(holder);
            }
        }

        return trail.Passed;
    }

    private void Visit(IOperation operation, Location? place, CallFrame? frame, int hops, Trail trail)
    {
        operation = OperationFacts.Unwrap(operation);
        switch (operation)
        {
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Visit(choice.WhenTrue, place, frame, hops, trail);
                Visit(otherwise, place, frame, hops, trail);
                return;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Visit(arm.Value, place, frame, hops, trail);
                }

                return;
            case ICoalesceOperation coalesce:
                var before = trail.Sources.Count;
                Visit(coalesce.Value, place, frame, hops, trail);
                trail.DropNulls(before);
                Visit(coalesce.WhenNull, place, frame, hops, trail);
                return;
            case ISimpleAssignmentOperation assignment:
                Visit(assignment.Value, place, frame, hops, trail);
                return;
            case ICoalesceAssignmentOperation { Target: IFieldReferenceOperation or ILocalReferenceOperation } assignment:
                Visit(assignment.Target, place, frame, hops, trail);
                return;
            case IThrowOperation:
                return;
            default:
                if (hops < MostHops && trail.Sources.Count < MostSources && Hop(operation, ref frame) is { IsDefaultOrEmpty: false } givers)
                {
                    FollowAll(givers, place ?? operation.Syntax.GetLocation(), frame, hops + 1, trail, operation);
                    return;
                }

                trail.Pass(OperationFacts.Referenced(operation));
                trail.Sources.Add(new Source(operation, place ?? operation.Syntax.GetLocation(), frame));
                return;
        }
    }

    private void FollowAll(ImmutableArray<IOperation> before, Location place, CallFrame? frame, int hops, Trail trail, IOperation reference)
    {
        trail.Pass(OperationFacts.Referenced(reference));
        var symbol = OperationFacts.Referenced(reference) ?? (reference as IInvocationOperation)?.TargetMethod;
        if (symbol is not null && !trail.Seen.Add(symbol))
        {
            // A variable that is built from itself has no source to be seen.
            trail.Sources.Add(new Source(reference, place, frame));
            return;
        }

        foreach (var value in before)
        {
            Visit(value, place, frame, hops, trail);
        }

        if (symbol is not null)
        {
            trail.Seen.Remove(symbol);
        }
    }

    /// <summary>One step back, into a call or out of it again; empty where the trail ends.</summary>
    private ImmutableArray<IOperation> Hop(IOperation operation, ref CallFrame? frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return _written.To(local.Local);
            case IParameterReferenceOperation parameter when _calls.IsSettled(parameter.Parameter):
                return _calls.GivenFor(parameter.Parameter, ref frame);
            case IFieldReferenceOperation field when OperationFacts.IsInSource(field.Field):
                return _written.ToField(field.Field);
            case IPropertyReferenceOperation property when OperationFacts.IsInSource(property.Property):
                return _properties.Of(property);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var holder }, Instance: { } lazy }
                when KnownTypes.Is(holder.OriginalDefinition, _scope.Types.Lazy) && Single(lazy) is IObjectCreationOperation made:
                return CallValues.MadeBy(made);
            case IInvocationOperation call when IsHelper(call.TargetMethod):
                frame = frame is { Depth: >= MostCalls } ? frame : new CallFrame(call, frame);
                return _calls.ReturnedBy(call.TargetMethod);
            default:
                return ImmutableArray<IOperation>.Empty;
        }
    }

    private static bool IsHelper(IMethodSymbol method)
        => OperationFacts.IsInSource(method) && !method.IsAbstract && !method.IsVirtual && method.ContainingType?.TypeKind != TypeKind.Interface;

    /// <summary>What one trace has found, and the variables it is inside of.</summary>
    private sealed class Trail
    {
        public ImmutableArray<Source>.Builder Sources { get; } = ImmutableArray.CreateBuilder<Source>();

        public HashSet<ISymbol> Seen { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>All variables and members on the way; null where nobody asked.</summary>
        public HashSet<ISymbol>? Passed { get; init; }

        public void Pass(ISymbol? symbol)
        {
            if (symbol is not null)
            {
                Passed?.Add(symbol);
            }
        }

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
