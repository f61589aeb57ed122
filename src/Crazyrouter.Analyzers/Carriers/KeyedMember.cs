using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>A member of a request that holds further parameters by name: <c>AdditionalProperties</c>, extension data.</summary>
internal static class KeyedMember
{
    /// <summary>Adds what the member holds; false when some of it cannot be seen.</summary>
    /// <param name="given">What the member is given.</param>
    /// <param name="request">What makes the request, or a copy of it.</param>
    /// <param name="scope">The compilation's scope.</param>
    /// <param name="found">Takes the parameters.</param>
    public static bool TryAdd(GivenMember given, IOperation request, ReadingScope scope, ICollection<Parameter> found)
    {
        var value = OperationFacts.Unwrap(given.Value);
        var made = value is IObjectOrCollectionInitializerOperation ? value : scope.Sources.Single(value);
        if (made is not (IObjectCreationOperation or IObjectOrCollectionInitializerOperation or { Kind: NewerKinds.Collection }))
        {
            return made?.ConstantValue is { HasValue: true, Value: null };
        }

        var isComplete = true;
        if (given.Element is not EqualsValueClauseSyntax)
        {
            foreach (var life in scope.Keyed.Lives(made))
            {
                isComplete &= Add(life, scope, found);
            }

            return isComplete;
        }

        // Each object gets a new one by default: only what is written through this request's own variables is its.
        foreach (var holder in ObjectHolders.Of(request, scope))
        {
            isComplete &= Add(scope.Keyed.LifeOfMember(holder, given.Member, made), scope, found);
        }

        return isComplete && made is IObjectCreationOperation { Initializer: null, Arguments.IsEmpty: true };
    }

    private static bool Add(KeyedLife life, ReadingScope scope, ICollection<Parameter> found)
    {
        var parameters = new KeyedParameters(scope);
        parameters.Apply(life);
        foreach (var parameter in parameters.All)
        {
            if (!Holds(found, parameter))
            {
                found.Add(parameter);
            }
        }

        return parameters.IsComplete;
    }

    /// <summary>Whether the same text was read already, on another way to the same object.</summary>
    private static bool Holds(ICollection<Parameter> found, Parameter parameter)
    {
        foreach (var other in found)
        {
            if (other.Key == parameter.Key)
            {
                return true;
            }
        }

        return false;
    }
}
