using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>An entry of an object with text keys, and the value it is given.</summary>
internal readonly struct GivenEntry
{
    private GivenEntry(string key, IOperation value, SyntaxNode keyNode, SyntaxNode element)
    {
        Key = key;
        Value = value;
        KeyNode = keyNode;
        Element = element;
    }

    public string Key { get; }

    public IOperation Value { get; }

    /// <summary>The expression of the key.</summary>
    public SyntaxNode KeyNode { get; }

    /// <summary>The initializer's element, or the statement, that gives it.</summary>
    public SyntaxNode Element { get; }

    /// <summary>The entries that an initializer gives: <c>["k"] = v</c> and <c>{ "k", v }</c>.</summary>
    public static IEnumerable<GivenEntry> In(IObjectOrCollectionInitializerOperation? initializer, ReadingScope scope)
    {
        if (initializer is null)
        {
            yield break;
        }

        foreach (var element in initializer.Initializers)
        {
            if (Written(element, scope) is { } entry)
            {
                yield return entry;
            }
        }
    }

    /// <summary>The entry that is written through a reference to the object: <c>d["k"] = v</c>, <c>d.Add("k", v)</c>; null where none is.</summary>
    public static GivenEntry? Through(IOperation reference, ReadingScope scope)
    {
        var holder = reference;
        while (holder.Parent is IConversionOperation or IParenthesizedOperation
               || (holder.Parent is ICoalesceAssignmentOperation made && made.Target == holder))
        {
            // As in (d ??= new())["k"] = v.
            holder = holder.Parent;
        }

        return holder.Parent switch
        {
            IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } indexer when assignment.Target == indexer && indexer.Instance == holder
                => Written(assignment, scope),
            IInvocationOperation call when call.Instance == holder => Written(call, scope),
            _ => null,
        };
    }

    private static GivenEntry? Written(IOperation operation, ReadingScope scope) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys } } assignment
            => From(keys[0].Value, assignment.Value, assignment, scope),
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: { Length: 2 } arguments } call
            => From(arguments[0].Value, arguments[1].Value, call, scope),
        _ => null,
    };

    private static GivenEntry? From(IOperation key, IOperation value, IOperation operation, ReadingScope scope)
        => scope.Values.Single(key) is { } name
            ? new GivenEntry(name, value, key.Syntax, operation.Parent is IExpressionStatementOperation statement ? statement.Syntax : operation.Syntax)
            : null;
}
