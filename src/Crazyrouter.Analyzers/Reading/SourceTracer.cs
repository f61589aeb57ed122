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

    private readonly WrittenValues _written;
    private readonly PropertyValues _properties;
    private readonly CallValues _calls;

    public SourceTracer(ReadingScope scope)
    {
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
        ILocalReferenceOperation local => _written.To(local.Local),
        IParameterReferenceOperation parameter => _calls.ArgumentsFor(parameter.Parameter),
        IFieldReferenceOperation field when OperationFacts.IsInSource(field.Field) => _written.ToField(field.Field),
        IPropertyReferenceOperation property when OperationFacts.IsInSource(property.Property) => _properties.Of(property),
        IInvocationOperation call when IsHelper(call.TargetMethod) => _calls.ReturnedBy(call.TargetMethod),
        _ => ImmutableArray<IOperation>.Empty,
    };

    private static bool IsHelper(IMethodSymbol method)
        => OperationFacts.IsInSource(method) && !method.IsAbstract && !method.IsVirtual && method.ContainingType?.TypeKind != TypeKind.Interface;

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
