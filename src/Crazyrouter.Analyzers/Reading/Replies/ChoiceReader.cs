using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Finds what code takes instead when a part is not there: the other side of a <c>??</c>, of an <c>if</c>, of a conditional.</summary>
internal sealed class ChoiceReader
{
    /// <summary>How many parts before and behind a read are looked at: what is taken instead stands near.</summary>
    private const int FarthestPart = 100;

    private readonly Dictionary<IOperation, List<(IOperation Operation, Taking Taking)>> _partsIn = new();
    private readonly ReadingScope _scope;
    private readonly PartReaders _parts;
    private readonly ReplyTracer _tracer;

    public ChoiceReader(ReadingScope scope, PartReaders parts, ReplyTracer tracer)
    {
        _scope = scope;
        _parts = parts;
        _tracer = tracer;
    }

    /// <summary>The wire names of the parts beside this one that a choice is made with.</summary>
    /// <param name="read">The operation that takes the part.</param>
    /// <param name="word">The part's own name.</param>
    /// <param name="owners">What the part is taken from.</param>
    public ImmutableArray<string> AlternativesTo(IOperation read, string word, ImmutableArray<Reach> owners)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var own = PlacesOf(read);
        var parts = PartsAround(read);
        var last = parts.FindLastIndex(part => part.Operation.Syntax.SpanStart <= read.Syntax.SpanStart);
        for (var i = Math.Max(0, last - FarthestPart); i < parts.Count && i < last + FarthestPart; i++)
        {
            var (other, taking) = parts[i];
            var step = taking.Steps[taking.Steps.Length - 1];
            if (other != read && !step.Is(word) && IsChoice(own, PlacesOf(other)) && SameOwner(owners, _tracer.Trace(taking.From)))
            {
                names.Add(WireNames.SnakeCase(step.Name));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The named parts that the function around a read takes, in source order.</summary>
    private List<(IOperation Operation, Taking Taking)> PartsAround(IOperation read)
    {
        var root = Rooted(read);
        if (!_partsIn.TryGetValue(root, out var parts))
        {
            parts = new List<(IOperation, Taking)>();
            foreach (var operation in root.DescendantsAndSelf())
            {
                if (_parts.TakenBy(operation) is { Kind: TakingKind.Part or TakingKind.Absolute, Steps.IsEmpty: false } taking
                    && taking.Steps[taking.Steps.Length - 1].Kind == ReplyStepKind.Name)
                {
                    parts.Add((operation, taking));
                }
            }

            _partsIn.Add(root, parts);
        }

        return parts;
    }

    private static IOperation Rooted(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool SameOwner(ImmutableArray<Reach> left, ImmutableArray<Reach> right)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (SameRoot(one.Root, other.Root) && one.Path.ToString() == other.Path.ToString())
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool SameRoot(IOperation left, IOperation right)
        => left == right
            || (left is IInstanceReferenceOperation && right is IInstanceReferenceOperation)
            || (OperationFacts.Referenced(left) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, OperationFacts.Referenced(right)));

    /// <summary>Where a part's value stands: where it is taken, and wherever the variable it is put into is used.</summary>
    private List<SyntaxNode> PlacesOf(IOperation taking)
    {
        var places = new List<SyntaxNode> { taking.Syntax };
        foreach (var variable in VariablesOf(taking))
        {
            foreach (var use in _scope.Uses.Of(variable))
            {
                places.Add(use.Syntax);
            }
        }

        return places;
    }

    private static IEnumerable<ISymbol> VariablesOf(IOperation taking)
    {
        foreach (var argument in OperationFacts.Arguments(taking))
        {
            if (argument.Parameter?.RefKind == RefKind.Out
                && OperationFacts.Referenced(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value) is { } given)
            {
                yield return given;
            }
        }

        for (var outer = taking.Parent; outer is not (null or IBlockOperation); outer = outer.Parent)
        {
            switch (outer)
            {
                case IVariableDeclaratorOperation declarator:
                    yield return declarator.Symbol;
                    yield break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target }:
                    yield return target.Local;
                    yield break;
            }
        }
    }

    private static bool IsChoice(List<SyntaxNode> left, List<SyntaxNode> right)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (one.SyntaxTree == other.SyntaxTree && IsChoice(one, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsChoice(SyntaxNode left, SyntaxNode right)
    {
        SyntaxNode? leftPart = left;
        var common = left.Parent;
        while (common is not null && !common.Span.Contains(right.Span))
        {
            leftPart = common;
            common = common.Parent;
        }

        var rightPart = right;
        while (rightPart.Parent is { } parent && parent != common)
        {
            rightPart = parent;
        }

        return common switch
        {
            ConditionalExpressionSyntax or IfStatementSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or TryStatementSyntax => leftPart != rightPart,
            BinaryExpressionSyntax choice => choice.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.LogicalOrExpression,
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            BlockSyntax or SwitchSectionSyntax => LeavesBefore(leftPart, rightPart) || LeavesBefore(rightPart, leftPart),
            _ => false,
        };
    }

    /// <summary>Whether a statement leaves the block before a later one is reached.</summary>
    private static bool LeavesBefore(SyntaxNode? first, SyntaxNode later)
    {
        if (first is not IfStatementSyntax choice || first.SpanStart > later.SpanStart)
        {
            return false;
        }

        var last = choice.Statement is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : choice.Statement;
        return last is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;
    }
}
