using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>What properties of this compilation give: what they compute, what their object was made with, what their own type writes to them.</summary>
internal sealed class PropertyValues
{
    private readonly ReadingScope _scope;
    private readonly WrittenValues _written;
    private readonly CallValues _calls;

    public PropertyValues(ReadingScope scope, WrittenValues written, CallValues calls)
    {
        _scope = scope;
        _written = written;
        _calls = calls;
    }

    /// <summary>What the property can be; empty where that cannot be seen.</summary>
    public ImmutableArray<IOperation> Of(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsAbstract || property.IsVirtual || property.IsIndexer || property.ContainingType.TypeKind == TypeKind.Interface)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        foreach (var declaration in property.DeclaringSyntaxReferences)
        {
            var syntax = declaration.GetSyntax(_scope.CancellationToken);
            var returned = _calls.Operations(OperationFacts.ReturnedBy(syntax));
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
            ? _written.To(property)
            : ImmutableArray<IOperation>.Empty;
    }

    /// <summary>What the object initializer, or the record's constructor, gave this property of an object made in sight.</summary>
    private IOperation? ValueGivenAt(IOperation instance, IPropertySymbol property)
    {
        if (OperationFacts.Unwrap(instance) is not ILocalReferenceOperation local
            || _written.Initializer(local.Local) is not { } initial
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

        return InitializerValue(creation, property) ?? OperationFacts.Argument(creation, property.Name) ?? _written.Initializer(property);
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
}
