using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Follows a reply forward from its call through one function, up to where the image is the program's own.</summary>
internal sealed partial class ReplyFollower
{
    private readonly ReplySlice _slice;
    private readonly ReadingScope _scope;
    private readonly ReplySteps _steps;
    private readonly HashSet<IOperation> _seen = new();
    private readonly Dictionary<IOperation, ReplyState> _lambdas = new();
    private readonly RewriteScope _rewrite;

    public ReplyFollower(ReplySlice slice, RewriteScope scope)
    {
        _slice = slice;
        _rewrite = scope;
        _scope = scope.Reading;
        _steps = new ReplySteps(scope);
    }

    /// <summary>What a function gives back, where it is only asked what it makes of a parameter; else null.</summary>
    public List<ReplyState>? Returned { get; init; }

    /// <summary>Whether a message's text is the image's link where code takes it for one.</summary>
    public bool TakesText { get; init; }

    public void Follow(IOperation value, ReplyState state)
    {
        while (_seen.Add(value))
        {
            _slice.Cover(value.Syntax.Span);
            _slice.ReadsMessage |= state.IsMessage;
            state = TakesText && state.IsMessage && !state.IsImage && LinkUse.Of(value, _scope) ? state.As(ImageForm.Link) : state;
            if (Next(value, ref state) is not { } next)
            {
                return;
            }

            value = next;
        }
    }

    /// <summary>The operation that the value goes on as; null where it ends, is carried by a variable, or goes its own way.</summary>
    private IOperation? Next(IOperation value, ref ReplyState state)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                return value.Parent;
            case IConditionalAccessOperation access:
                return access.Operation == value ? ReplyOperations.InstanceIn(access.WhenNotNull) : access;
            case ICoalesceOperation coalesce when coalesce.Value == value && ReplyOperations.IsHarmless(coalesce.WhenNull):
                return coalesce;
            case ICoalesceOperation { WhenNull: var otherwise } coalesce:
                return OperationFacts.Unwrap(otherwise) is IThrowOperation ? Escape(value) : Join(coalesce, value, state);
            case IConditionalOperation choice when choice.Condition == value || choice.Syntax is IfStatementSyntax:
                return NextOfCheck(choice, value, ref state);
            case IConditionalOperation choice when ReplyOperations.IsHarmless(choice.WhenTrue == value ? choice.WhenFalse! : choice.WhenTrue):
                _slice.Conditions.Add(choice.Condition);
                return choice;
            case IConditionalOperation choice:
                return Join(choice, value, state);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Carry(declarator, value, state);
                return null;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value:
                Assign(target.Local, assignment, value, state);
                return null;
            case IForEachLoopOperation loop when loop.Collection == value:
                _slice.Loops.Add(loop);
                foreach (var local in loop.Locals)
                {
                    FollowUses(local, state);
                }

                return null;
            case IIsPatternOperation pattern when pattern.Value == value:
                FollowDeclared(pattern.Pattern, state);
                return pattern;
            case ISwitchOperation choice when choice.Value == value:
                _slice.Switches.Add(choice);
                FollowDeclared(choice, state);
                return null;
            case ISwitchExpressionOperation choice when choice.Value == value:
                FollowDeclared(choice, state);
                return null;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Value == value && AreOthersHarmless(choice, arm):
                _slice.Conditions.Add(choice.Value);
                return choice;
            case IIsTypeOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IUnaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return ReplyOperations.IsAlone(value.Parent, value) ? value.Parent : Escape(value);
            case IBinaryOperation or IUnaryOperation or IRangeOperation when state.Form == ImageForm.Position:
                return value.Parent;
            case IExpressionStatementOperation statement:
                return EndOfStatement(statement, value, state);
            case IReturnOperation returned when ReplyOperations.FunctionAround(returned) is { } function && _lambdas.ContainsKey(function):
                _lambdas[function] = state;
                return null;
            case IReturnOperation when Returned is not null:
                Returned.Add(state);
                return null;
            case IArgumentOperation { Parent: { } call }:
                return Step(call, value, ref state);
            case { } parent when ReplyOperations.IsReceiver(parent, value):
                return Step(parent, value, ref state);
            default:
                return End(value, state);
        }
    }

    private IOperation? Step(IOperation step, IOperation value, ref ReplyState state)
    {
        if (state.Form == ImageForm.Position)
        {
            // What it is a position in goes the same way.
            return null;
        }

        if (step is IInvocationOperation own && OperationFacts.IsInSource(own.TargetMethod))
        {
            return !(state.IsImage && ReplySteps.IsFinal(value.Type)) && ReplyFunction.Through(own, value, state, _slice, _rewrite) is { } given
                ? Become(given, out state, step)
                : End(value, state);
        }

        if (_steps.After(step, value, state) is not { } after || (IsLast(step) && after.Form != ImageForm.Saved))
        {
            return End(value, state);
        }

        if (after.Form != ImageForm.Saved && step.Syntax is ElementAccessExpressionSyntax { ArgumentList: var index } && !new HarmlessCode(_rewrite).MayGo(index))
        {
            return End(value, state);
        }

        if (SearchTool.Of(step, _scope) is { } tool)
        {
            _slice.SearchWith(tool);
        }

        foreach (var argument in OperationFacts.Arguments(step))
        {
            if (argument.Parameter?.RefKind == RefKind.Out && ReplyOperations.OutLocal(argument.Value) is { } local)
            {
                FollowUses(local, after);
            }
            else if (OperationFacts.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
            {
                if (ReplyOperations.Acts(lambda))
                {
                    return End(value, state);
                }

                after = Through(lambda, step, after);
            }
        }

        state = after;
        return step;
    }

    private static IOperation Become(ReplyState given, out ReplyState state, IOperation step)
    {
        state = given;
        return step;
    }

    /// <summary>Whether a call gives nothing back that could be the image.</summary>
    private static bool IsLast(IOperation step)
        => step is IInvocationOperation { TargetMethod: var method } && (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 });

    private ReplyState Through(IAnonymousFunctionOperation lambda, IOperation step, ReplyState state)
    {
        _lambdas[lambda] = state;
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            FollowUses(parameter, state);
        }

        return step is IInvocationOperation { TargetMethod.Name: "Select" or "SelectMany" } ? _lambdas[lambda] : state;
    }

    public void FollowUses(ISymbol variable, ReplyState state) => FollowAll(_scope.Uses.Of(variable), state);

    private void FollowAll(IReadOnlyList<IOperation> uses, ReplyState state)
    {
        foreach (var use in uses)
        {
            if (!OperationFacts.IsWritten(use))
            {
                Follow(use, state);
            }
        }
    }

    private IOperation? NextOfCheck(IConditionalOperation choice, IOperation value, ref ReplyState state)
    {
        if (choice.Condition != value)
        {
            return End(value, state);
        }

        if (choice.Syntax is IfStatementSyntax)
        {
            _slice.Checks.Add(choice);
        }

        return null;
    }

    private IOperation? EndOfStatement(IExpressionStatementOperation statement, IOperation value, ReplyState state)
    {
        if (state.Form == ImageForm.Saved)
        {
            return End(value, state);
        }

        if (OperationFacts.Unwrap(value) is IInvocationOperation { TargetMethod.Name: "EnsureSuccessStatusCode" or "Dispose" or "DisposeAsync" })
        {
            _slice.Carriers.Add(statement.Syntax);
            return null;
        }

        return Escape(value);
    }

    private IOperation? End(IOperation value, ReplyState state)
    {
        if (state.IsImage && state.Form != ImageForm.Download && (ReplySteps.IsFinal(value.Type) || state.Form == ImageForm.Saved))
        {
            _slice.Values.Add(new ReplyValue(value, state));
            return null;
        }

        return Escape(value);
    }

    private IOperation? Escape(IOperation value)
    {
        _slice.Escapes.Add(value);
        return null;
    }
}
