using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>The route that an entry of a batch names beside its body.</summary>
internal static class BatchRoute
{
    /// <summary>The route named in the object that a body was put into; null where it names none.</summary>
    public static Url? In(IOperation entry, ReadingScope scope) => entry switch
    {
        IAnonymousObjectCreationOperation anonymous => InMembers(anonymous, scope),
        IObjectCreationOperation or IArrayCreationOperation when KeyedTypes.MayHoldNames(entry, scope) => InNames(entry, scope),
        _ => null,
    };

    private static Url? InMembers(IAnonymousObjectCreationOperation entry, ReadingScope scope)
    {
        foreach (var member in entry.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } sibling && IsRoute(name)
                && scope.Values.Single(sibling.Value) is { } route)
            {
                return UrlReader.Parse(route);
            }
        }

        return null;
    }

    private static Url? InNames(IOperation entry, ReadingScope scope)
    {
        var made = new KeyedSteps(scope);
        new KeyedContent(scope, made).Read(entry);
        foreach (var step in made)
        {
            if (step is { Kind: KeyedStepKind.Put, Name: { } name, Value: { } value } && IsRoute(name) && scope.Values.Single(value) is { } route)
            {
                return UrlReader.Parse(route);
            }
        }

        return null;
    }

    private static bool IsRoute(string name) => name is "url" or "path" or "endpoint";
}
