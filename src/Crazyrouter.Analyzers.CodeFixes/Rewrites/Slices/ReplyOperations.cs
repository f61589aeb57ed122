using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Small questions about the operations that a reply goes through.</summary>
internal static class ReplyOperations
{
    /// <summary>Whether nothing but the reply decides a condition: its other operand is a constant, or about the reply too.</summary>
    public static bool IsAlone(IOperation condition, IOperation value)
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
    public static bool IsHarmless(IOperation value)
    {
        value = OperationFacts.Unwrap(value);
        return value.ConstantValue.HasValue || value is IDefaultValueOperation or ILiteralOperation || (value is IThrowOperation thrown && PlainThrow.Is(thrown))
            || (OperationFacts.Referenced(value) is IFieldSymbol { IsStatic: true } field && !OperationFacts.IsInSource(field));
    }

    /// <summary>Whether a lambda does more than ask for a part: it writes something, or calls what is not about the part.</summary>
    public static bool Acts(IAnonymousFunctionOperation lambda)
    {
        foreach (var inner in lambda.Body.Descendants())
        {
            if (inner is IIncrementOrDecrementOperation or IAssignmentOperation { Parent: IExpressionStatementOperation }
                || (inner is IInvocationOperation { TargetMethod: var method } call && OperationFacts.IsInSource(method) && !IsGivenParameter(call, lambda)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGivenParameter(IInvocationOperation call, IAnonymousFunctionOperation lambda)
    {
        foreach (var inner in call.Descendants())
        {
            if (inner is IParameterReferenceOperation given && SymbolEqualityComparer.Default.Equals(given.Parameter.ContainingSymbol, lambda.Symbol))
            {
                return true;
            }
        }

        return false;
    }

    public static ILocalSymbol? OutLocal(IOperation given)
        => given is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } ? declared.Local : (given as ILocalReferenceOperation)?.Local;

    public static bool IsReceiver(IOperation parent, IOperation value) => parent switch
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
    public static IOperation? InstanceIn(IOperation whenNotNull)
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

    public static IOperation? FunctionAround(IOperation returned)
    {
        var outer = returned.Parent;
        while (outer is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }
}
