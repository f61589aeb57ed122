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

    /// <summary>What making an object gave its property, where nothing can have changed it since.</summary>
    private IOperation? ValueGivenAt(IOperation instance, IPropertySymbol property)
    {
        if (OperationFacts.Unwrap(instance) is not ILocalReferenceOperation local
            || _written.Initializer(local.Local) is not { } initial
            || OperationFacts.Unwrap(initial) is not IObjectCreationOperation creation
            || MayChange(local.Local, property))
        {
            return null;
        }

        IOperation? given = null;
        foreach (var one in ConstructionReader.Read(creation, _scope))
        {
            if (SymbolEqualityComparer.Default.Equals(one.Member, property))
            {
                given = one.IsConditional ? null : one.Value;
            }
        }

        foreach (var one in GivenMember.In(creation.Initializer))
        {
            given = SymbolEqualityComparer.Default.Equals(one.Member, property) ? one.Value : given;
        }

        return given;
    }

    /// <summary>Whether the variable may hold another object, or its property another value: it is written, or somebody else is given the object.</summary>
    private bool MayChange(ILocalSymbol variable, IPropertySymbol property)
    {
        var isSettable = property.SetMethod is { IsInitOnly: false };
        foreach (var use in _scope.Uses.Of(variable))
        {
            if (OperationFacts.IsWritten(use) || (isSettable && !LeavesAlone(use, property)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeavesAlone(IOperation use, IPropertySymbol property)
        => use.Parent is IPropertyReferenceOperation member
            && (!OperationFacts.IsWritten(member) || !SymbolEqualityComparer.Default.Equals(member.Property, property));
}
