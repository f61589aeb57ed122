using System.Collections.Generic;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.Links;

/// <summary>Follows what was read as base64 forward through variables, sequences and the program's own functions, to where it is taken.</summary>
internal sealed partial class LinkFlow
{
    private readonly ReadingScope _scope;
    private readonly LinkMethods _methods;
    private readonly HashSet<IOperation> _seen = new();

    public LinkFlow(ReadingScope scope, LinkMethods methods)
    {
        _scope = scope;
        _methods = methods;
    }

    /// <summary>Where it is taken.</summary>
    public List<LinkEnd> Ends { get; } = new();

    /// <summary>The first values on the way that are text.</summary>
    public List<IOperation> Texts { get; } = new();

    /// <summary>The variables that carry it.</summary>
    public HashSet<ILocalSymbol> Variables { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether it goes where it cannot be followed, and not as text.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Follows what an operation reads: its value, or what it gives to a variable.</summary>
    public void Begin(IOperation read, bool isSequence)
    {
        if (read is not IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } asked)
        {
            Follow(read, new LinkState(isSequence, false));
            return;
        }

        foreach (var argument in asked.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out && ReplyOperations.OutLocal(argument.Value) is { } local)
            {
                FollowUses(local, default);
            }
        }
    }

    /// <summary>A member that the serializer decodes into: whatever does more than ask for it takes the bytes.</summary>
    public void BeginBytes(IOperation read)
    {
        var asked = read.Parent is IConversionOperation or IConditionalAccessOperation ? read.Parent : read;
        var isAsked = asked.Parent is IIsPatternOperation { Pattern: not (IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null }) }
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
            || (read.Parent is IPropertyReferenceOperation { Property.Name: "Length" } length && IsComparedWithNothing(length));
        if (!isAsked)
        {
            End(LinkEndKind.Member, read);
        }
    }

    private void Follow(IOperation? value, LinkState state)
    {
        while (value is not null && _seen.Add(value))
        {
            _scope.CancellationToken.ThrowIfCancellationRequested();
            if (!state.IsSequence && !state.IsText && IsText(value))
            {
                state.IsText = true;
                Texts.Add(value);
            }

            value = Next(value, ref state);
        }
    }

    private void FollowUses(ISymbol variable, LinkState state)
    {
        var isLocal = variable is ILocalSymbol local && Variables.Add(local);
        foreach (var use in _scope.Uses.Of(variable))
        {
            if (!OperationFacts.IsWritten(use))
            {
                IsLost |= isLocal && ComesFromElse(use);
                Follow(use, state);
            }
        }
    }

    private IOperation? Next(IOperation value, ref LinkState state)
    {
        switch (value.Parent)
        {
            case IConversionOperation conversion when _methods.IsBytes(conversion.Type):
                return End(LinkEndKind.Cast, conversion);
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                return value.Parent;
            case ICoalesceOperation coalesce:
                return Beside(coalesce.Value == value ? coalesce.WhenNull : coalesce.Value, coalesce);
            case IConditionalAccessOperation access:
                return access.Operation == value ? ReplyOperations.InstanceIn(access.WhenNotNull) : access;
            case IConditionalOperation choice when choice.Condition != value && choice.Syntax is not IfStatementSyntax:
                return Beside(choice.WhenTrue == value ? choice.WhenFalse : choice.WhenTrue, choice);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowUses(declarator.Symbol, state);
                return null;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value:
                FollowUses(target.Local, state);
                return null;
            case IForEachLoopOperation loop when loop.Collection == value && state.IsSequence:
                foreach (var local in loop.Locals)
                {
                    FollowUses(local, state.One);
                }

                return null;
            case IIsPatternOperation pattern:
                FollowDeclared(pattern.Pattern, state);
                return null;
            case IIsTypeOperation or IUnaryOperation { Type.SpecialType: SpecialType.System_Boolean }:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                return null;
            case IReturnOperation returned:
                return Returned(returned, value, state);
            case IArgumentOperation { Parent: IInvocationOperation call } argument:
                return Called(call, argument, value, ref state);
            case { } step when ReplyOperations.IsReceiver(step, value):
                return Taken(step, value, ref state);
            default:
                return OutOfSight(value, state);
        }
    }

    private void FollowDeclared(IPatternOperation pattern, LinkState state)
    {
        if (pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
        {
            FollowUses(declared, state);
        }
        else if (pattern is IRecursivePatternOperation { DeclaredSymbol: { } whole })
        {
            FollowUses(whole, state);
        }
    }

    /// <summary>A member, item or method of the value.</summary>
    private IOperation? Taken(IOperation step, IOperation value, ref LinkState state)
    {
        if (state.IsSequence && step is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true })
        {
            state = state.One;
            return step;
        }

        switch (step)
        {
            case IInvocationOperation call when !state.IsSequence && _methods.IsReaderOf(call):
                return _methods.EndOf(call) is { } kind ? End(kind, call) : IsText(call) || _methods.IsJson(call.Type) ? call : OutOfSight(value, state);
            case IInvocationOperation { TargetMethod.Name: "ToString" or "GetAwaiter" or "GetResult" or "ConfigureAwait" }:
                return step;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation:
                return step.Parent is IDynamicInvocationOperation { Arguments.Length: 0 } invoked ? invoked : OutOfSight(value, state);
            case IPropertyReferenceOperation { Property.Name: "Result" } when Mentions.IsPending(value.Type):
                return step;
            case IPropertyReferenceOperation { Property.Name: "Count" or "Length" } when state.IsSequence:
            case IPropertyReferenceOperation { Type.TypeKind: TypeKind.Enum }:
                return null;
            case IPropertyReferenceOperation property when IsComparedWithNothing(property):
                return null;
            default:
                return OutOfSight(value, state);
        }
    }

    /// <summary>Whether only the question is asked whether a text is empty.</summary>
    private static bool IsComparedWithNothing(IOperation length)
    {
        var asked = length.Parent is IConversionOperation or IConditionalAccessOperation ? length.Parent : length;
        return asked.Parent is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } comparison
            && OperationFacts.Unwrap(comparison.LeftOperand == asked ? comparison.RightOperand : comparison.LeftOperand).ConstantValue is { HasValue: true, Value: 0 };
    }

    private IOperation? End(LinkEndKind kind, IOperation operation)
    {
        Ends.Add(new LinkEnd(kind, operation));
        return null;
    }

    private IOperation? OutOfSight(IOperation value, LinkState state)
    {
        if (!state.IsSequence && IsText(value))
        {
            return End(LinkEndKind.Text, value);
        }

        IsLost = true;
        return null;
    }

    private static bool IsText(IOperation value) => IsText(value.Type);

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>What is followed at a place.</summary>
    private struct LinkState
    {
        public LinkState(bool isSequence, bool isText)
        {
            IsSequence = isSequence;
            IsText = isText;
        }

        /// <summary>Whether there are several.</summary>
        public bool IsSequence { get; }

        /// <summary>Whether it was text already on the way here.</summary>
        public bool IsText { get; set; }

        /// <summary>One of several.</summary>
        public readonly LinkState One => new(false, IsText);
    }
}
