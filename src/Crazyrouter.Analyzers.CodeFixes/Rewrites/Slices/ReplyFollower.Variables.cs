using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <content>What variables carry, and where one holds what the program wanted.</content>
internal sealed partial class ReplyFollower
{
    /// <summary>What variables of the reply are given later: all of it has to be of the reply too.</summary>
    private readonly List<IOperation> _others = new();

    private void Carry(IVariableDeclaratorOperation declarator, IOperation value, ReplyState state)
    {
        var uses = _scope.Uses.Of(declarator.Symbol);
        foreach (var use in uses)
        {
            if (OperationFacts.IsWritten(use) && !(state.Form == ImageForm.Position && IsCarried(use)) && !IsGivenAnother(use, value))
            {
                End(value, state);
                return;
            }
        }

        if (state.IsImage && ReplySteps.IsFinal(value.Type) && !IsOnlyTurned(uses, state) && !IsCut(uses, state))
        {
            End(value, state);
            return;
        }

        _slice.Carriers.Add(declarator.Syntax);
        _slice.Cover(declarator.Syntax.Span);
        FollowAll(uses, state);
    }

    /// <summary>Whether a position is only moved: <c>start += marker.Length;</c>.</summary>
    private bool IsCarried(IOperation use)
    {
        if (use.Parent is not IOperation { Parent: IExpressionStatementOperation { Syntax: var statement } })
        {
            return false;
        }

        _slice.Carriers.Add(statement);
        return true;
    }

    /// <summary>Whether a variable of what is on the way to the image gets another such value: <c>match = other.Match(text);</c>.</summary>
    private bool IsGivenAnother(IOperation use, IOperation value)
    {
        if (ReplySteps.IsFinal(value.Type) || use.Parent is not ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment)
        {
            return false;
        }

        _others.Add(assignment.Value);
        return true;
    }

    /// <summary>Whether a variable has one use, which makes something else of the image.</summary>
    private bool IsOnlyTurned(IReadOnlyList<IOperation> uses, ReplyState state)
    {
        return uses.Count == 1 && StepOf(uses[0], out var value) is IInvocationOperation or IPropertyReferenceOperation or IObjectCreationOperation
            && _steps.After(StepOf(uses[0], out value)!, value, state) is { IsImage: true };
    }

    /// <summary>Whether a text is cut further: all that is read from it, or what was itself cut out of a longer one, whose rest is no link.</summary>
    private static bool IsCut(IReadOnlyList<IOperation> uses, ReplyState state)
    {
        var cuts = 0;
        foreach (var use in uses)
        {
            cuts += StepOf(use, out var value) is { } step && ReplySteps.GoesOn(step, value) ? 1 : 0;
        }

        return cuts > 0 && (state.IsSearched || cuts == uses.Count);
    }

    /// <summary>The operation that takes a value, through what only converts it.</summary>
    private static IOperation? StepOf(IOperation use, out IOperation value)
    {
        value = use;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            value = value.Parent is IConditionalAccessOperation access && access.Operation == value && ReplyOperations.InstanceIn(access.WhenNotNull) is { } instance ? instance : value.Parent;
        }

        return value.Parent is IArgumentOperation argument ? argument.Parent : value.Parent;
    }

    private void Assign(ILocalSymbol local, ISimpleAssignmentOperation assignment, IOperation value, ReplyState state)
    {
        if (state.IsImage && ReplySteps.IsFinal(value.Type))
        {
            End(value, state);
            return;
        }

        var uses = _scope.Uses.Of(local);
        foreach (var use in uses)
        {
            if (OperationFacts.IsWritten(use) && use.Parent != assignment && !IsGivenAnother(use, value))
            {
                Escape(value);
                return;
            }
        }

        _slice.Carriers.Add(assignment.Parent!.Syntax);
        foreach (var declared in local.DeclaringSyntaxReferences)
        {
            _slice.Carriers.Add(declared.GetSyntax(_scope.CancellationToken));
        }

        FollowAll(uses, state);
    }
}
