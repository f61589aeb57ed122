using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Finds the name that a part of a multipart form is given through its own <c>ContentDisposition</c> header.</summary>
internal static class PartNames
{
    /// <summary>What gives the part's name; null where its header is not set in sight.</summary>
    public static IOperation? NameOf(IOperation part, ReadingScope scope)
    {
        if (scope.Sources.Single(part) is IObjectCreationOperation { Initializer: { } initializer } && Disposition(initializer.Initializers) is { } given)
        {
            return NameIn(given, scope);
        }

        if (OperationFacts.Referenced(OperationFacts.Unwrap(part)) is { } variable)
        {
            foreach (var use in scope.Uses.Of(variable))
            {
                if (use.Parent is IPropertyReferenceOperation { Property.Name: "Headers", Parent: IPropertyReferenceOperation { Property.Name: "ContentDisposition" } header }
                    && header.Parent is ISimpleAssignmentOperation written && written.Target == header)
                {
                    return NameIn(written.Value, scope);
                }
            }
        }

        return null;
    }

    private static IOperation? Disposition(ImmutableArray<IOperation> members)
    {
        foreach (var member in members)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ContentDisposition" } } written)
            {
                return written.Value;
            }

            if (member is IMemberInitializerOperation { Initializer: { } inner } && Disposition(inner.Initializers) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

    private static IOperation? NameIn(IOperation header, ReadingScope scope)
    {
        if (scope.Sources.Single(header) is IObjectCreationOperation creation)
        {
            foreach (var given in GivenMember.Of(creation, header, scope))
            {
                if (given.Member.Name == "Name")
                {
                    return given.Value;
                }
            }
        }

        return null;
    }
}
