using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Follows a reply forward from its call through one function, up to where the image is the program's own.</summary>
internal sealed class ReplyFollower
{
    private readonly ReplySlice _slice;
    private readonly ReadingScope _scope;
    private readonly ReplySteps _steps;
    private readonly HashSet<IOperation> _seen = new();
    private readonly Dictionary<IOperation, ReplyState> _lambdas = new();

    public ReplyFollower(ReplySlice slice, RewriteScope scope)
    {
        _slice = slice;
        _scope = scope.Reading;
        _steps = new ReplySteps(scope);
    }

    public void Follow(IOperation value, ReplyState state)
    {
        while (_seen.Add(value))
        {
            _slice.Cover(value.Syntax.Span);
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
                return access.Operation == value ? InstanceIn(access.WhenNotNull) : access;
            case ICoalesceOperation coalesce when coalesce.Value == value && IsHarmless(coalesce.WhenNull):
                return coalesce;
            case IConditionalOperation choice when choice.Condition == value || choice.Syntax is IfStatementSyntax:
                return NextOfCheck(choice, value, ref state);
            case IConditionalOperation choice when IsHarmless(choice.WhenTrue == value ? choice.WhenFalse! : choice.WhenTrue):
                return choice;
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
            case IIsTypeOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } or IUnaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return IsAlone(value.Parent, value) ? value.Parent : Escape(value);
            case IBinaryOperation or IUnaryOperation or IRangeOperation when state.Form == ImageForm.Position:
                return value.Parent;
            case IExpressionStatementOperation statement:
                return EndOfStatement(statement, value, state);
            case IReturnOperation returned when Function(returned) is { } function && _lambdas.ContainsKey(function):
                _lambdas[function] = state;
                return null;
            case IArgumentOperation { Parent: { } call }:
                return Step(call, value, ref state);
            case { } parent when IsReceiver(parent, value):
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

        if (step is IInvocationOperation { TargetMethod: var method } && OperationFacts.IsInSource(method))
        {
            return End(value, state);
        }

        if (_steps.After(step, value, state) is not { } after || (IsLast(step) && after.Form != ImageForm.Saved))
        {
            return End(value, state);
        }

        foreach (var argument in OperationFacts.Arguments(step))
        {
            if (argument.Parameter?.RefKind == RefKind.Out && OutLocal(argument.Value) is { } local)
            {
                FollowUses(local, after);
            }
            else if (OperationFacts.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
            {
                after = Through(lambda, step, after);
            }
        }

        state = after;
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

    private void Carry(IVariableDeclaratorOperation declarator, IOperation value, ReplyState state)
    {
        var uses = _scope.Uses.Of(declarator.Symbol);
        foreach (var use in uses)
        {
            if (OperationFacts.IsWritten(use) && !(state.Form == ImageForm.Position && IsCarried(use)))
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
            value = value.Parent is IConditionalAccessOperation access && access.Operation == value && InstanceIn(access.WhenNotNull) is { } instance ? instance : value.Parent;
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
            if (OperationFacts.IsWritten(use) && use.Parent != assignment)
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

    private void FollowUses(ISymbol variable, ReplyState state) => FollowAll(_scope.Uses.Of(variable), state);

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

    private void FollowDeclared(IPatternOperation pattern, ReplyState state)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                FollowUses(declared, state);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    FollowUses(whole, state);
                }

                foreach (var inner in recursive.PropertySubpatterns)
                {
                    var after = _steps.After(inner.Member, inner.Member, state) ?? state;
                    FollowDeclared(inner.Pattern, after);
                }

                break;
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

    /// <summary>Whether nothing but the reply decides a condition: its other operand is a constant, or about the reply too.</summary>
    private bool IsAlone(IOperation condition, IOperation value)
    {
        if (condition is not IBinaryOperation binary)
        {
            return true;
        }

        var other = binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand;
        other = OperationFacts.Unwrap(other);
        return IsHarmless(other) || other.Type is { TypeKind: TypeKind.Enum } || binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;
    }

    /// <summary>What is given up where the image takes its place: nothing that does anything.</summary>
    private static bool IsHarmless(IOperation value)
    {
        value = OperationFacts.Unwrap(value);
        return value.ConstantValue.HasValue || value is IDefaultValueOperation or IThrowOperation or ILiteralOperation || OperationFacts.Referenced(value) is IFieldSymbol { IsStatic: true };
    }

    private static ILocalSymbol? OutLocal(IOperation given)
        => given is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } ? declared.Local : (given as ILocalReferenceOperation)?.Local;

    private static bool IsReceiver(IOperation parent, IOperation value) => parent switch
    {
        IInvocationOperation call => call.Instance == value,
        IMemberReferenceOperation member => member.Instance == value,
        IArrayElementReferenceOperation element => element.ArrayReference == value,
        IDynamicMemberReferenceOperation member => member.Instance == value,
        IDynamicIndexerAccessOperation indexer => indexer.Operation == value,
        IDynamicInvocationOperation call => call.Operation == value,
        _ => parent.Kind == OperationKind.None || (parent.Type is not null && parent.Syntax is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax),
    };

    /// <summary>What stands for the receiver of a conditional access: the first of its kind, for receivers come first.</summary>
    private static IOperation? InstanceIn(IOperation whenNotNull)
    {
        if (whenNotNull is IConditionalAccessInstanceOperation)
        {
            return whenNotNull;
        }

        foreach (var child in whenNotNull.ChildOperations)
        {
            if (InstanceIn(child) is { } instance)
            {
                return instance;
            }
        }

        return null;
    }

    private static IOperation? Function(IOperation returned)
    {
        var outer = returned.Parent;
        while (outer is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
