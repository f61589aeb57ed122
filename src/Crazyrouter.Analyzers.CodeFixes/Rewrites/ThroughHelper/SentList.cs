using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>Reads a list that a variable holds: what it is made with, and what is added before it is sent.</summary>
internal static class SentList
{
    /// <summary>Whether what is made is a list, and no object with names.</summary>
    public static bool IsList(IOperation made)
        => made is IArrayCreationOperation or { Kind: NewerKinds.Collection }
            || (made is IObjectCreationOperation { Type: { } type } && IsSequence(type) && !IsKeyed(type));

    /// <summary>The items, in their order; null where something is done with the list that cannot be told.</summary>
    /// <param name="list">The variable.</param>
    /// <param name="sent">Where it is sent.</param>
    /// <param name="scope">The document.</param>
    public static List<IOperation>? Of(ILocalSymbol list, IOperation sent, RewriteScope scope)
    {
        if (list.DeclaringSyntaxReferences.Length != 1 || list.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer: { } initializer, Parent.Parent: LocalDeclarationStatementSyntax declaration,
            } || scope.Reading.OperationOf(initializer.Value) is not { } made)
        {
            return null;
        }

        var items = new List<IOperation>(ItemsOf(OperationFacts.Unwrap(made)));
        foreach (var use in scope.Reading.Uses.Of(list))
        {
            if (use.Syntax == sent.Syntax)
            {
                continue;
            }

            if (use.Syntax.SpanStart > sent.Syntax.SpanStart || AddedBy(use, declaration) is not { } added)
            {
                return null;
            }

            items.AddRange(added);
        }

        return items;
    }

    /// <summary>What a statement beside the declaration adds: one that always runs, and does nothing else.</summary>
    private static IEnumerable<IOperation>? AddedBy(IOperation use, LocalDeclarationStatementSyntax declaration)
    {
        var call = use.Parent is IArgumentOperation argument ? argument.Parent as IInvocationOperation : use.Parent as IInvocationOperation;
        return call is { TargetMethod.Name: "Add" or "AddRange", Parent: IExpressionStatementOperation { Syntax: var statement } }
            && (statement.Parent == declaration.Parent || (statement.Parent is GlobalStatementSyntax && declaration.Parent is GlobalStatementSyntax))
            && call.Arguments.Length > 0 && OperationFacts.Receiver(call) == use
            ? ItemsOf(call)
            : null;
    }

    private static IEnumerable<IOperation>? ItemsOf(IInvocationOperation add)
    {
        var given = add.Arguments[add.Arguments.Length - 1].Value;
        return add.TargetMethod.Name == "Add" ? ImmutableArray.Create(given) : OperationFacts.Elements(given);
    }

    private static IEnumerable<IOperation> ItemsOf(IOperation made)
    {
        switch (made)
        {
            case IArrayCreationOperation { Initializer: { } elements }:
                return elements.ElementValues;
            case { Kind: NewerKinds.Collection }:
                return made.ChildOperations;
            case IObjectCreationOperation creation:
                return ItemsOf(creation);
            default:
                return ImmutableArray<IOperation>.Empty;
        }
    }

    private static IEnumerable<IOperation> ItemsOf(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (OperationFacts.Packed(argument) is { } elements)
            {
                foreach (var element in elements)
                {
                    yield return element;
                }
            }
            else if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.Type?.SpecialType != SpecialType.System_Int32)
            {
                yield return argument.Value;
            }
        }

        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            yield return element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add ? add.Arguments[0].Value : element;
        }
    }

    private static bool IsSequence(ITypeSymbol type)
    {
        foreach (var one in type.AllInterfaces)
        {
            if (one.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what it holds has names: an object, and no list.</summary>
    private static bool IsKeyed(ITypeSymbol type)
    {
        foreach (var one in type.AllInterfaces)
        {
            if (one is { Name: "IDictionary", ContainingNamespace.Name: "Generic" })
            {
                return true;
            }
        }

        return false;
    }
}
