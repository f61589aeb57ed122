using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Tells code that expects a part not to be there: tests that assert so, guards that throw when it is.</summary>
internal static class AbsenceReader
{
    /// <summary>Whether a read or check stands in an assertion or guard that wants it to fail.</summary>
    public static bool IsExpected(IOperation read)
    {
        var isNegated = false;
        for (IOperation inner = read, outer = read.Parent!; outer is not null; inner = outer, outer = outer.Parent!)
        {
            switch (outer)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or INegatedPatternOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals }:
                    isNegated = !isNegated;
                    break;
                case IInvocationOperation call when IsAssertion(call):
                    return WantsAbsence(call) != isNegated;
                case IConditionalOperation { WhenFalse: null } guard when guard.Condition == inner:
                    return !isNegated && OnlyThrows(guard.WhenTrue);
                case ISwitchCaseOperation section:
                    return section.Body.Length > 0 && OnlyThrows(section.Body[0]);
                case ISwitchExpressionArmOperation arm:
                    return arm.Pattern == inner && OperationFacts.Unwrap(arm.Value) is IThrowOperation;
                case IAnonymousFunctionOperation or IBlockOperation { Parent: IAnonymousFunctionOperation } or IReturnOperation { Parent.Parent: IAnonymousFunctionOperation }:
                    break;
                case IBlockOperation or ILoopOperation or IConditionalOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool IsAssertion(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType?.Name ?? string.Empty;
        return type.IndexOf("Assert", StringComparison.Ordinal) >= 0 || type.IndexOf("Should", StringComparison.Ordinal) >= 0
            || call.TargetMethod.Name.StartsWith("Should", StringComparison.Ordinal);
    }

    private static bool WantsAbsence(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name is "That" or "Should" or "Must")
        {
            // The verdict stands in a constraint: Is.Null, Does.Not.Contain.
            var text = (call.Parent is IInvocationOperation or IPropertyReferenceOperation ? call.Parent : call).Syntax.ToString();
            return text.IndexOf(".Null", StringComparison.Ordinal) >= 0 || text.IndexOf(".False", StringComparison.Ordinal) >= 0
                || text.IndexOf(".Not", StringComparison.Ordinal) >= 0 || text.IndexOf(".Empty", StringComparison.Ordinal) >= 0;
        }

        return name is "False" or "IsFalse" or "Null" or "IsNull" or "Empty" or "IsEmpty" or "BeNull" or "BeFalse" or "BeEmpty" or "ShouldBeNull" or "ShouldBeFalse"
            || name.StartsWith("DoesNot", StringComparison.Ordinal) || name.StartsWith("NotContain", StringComparison.Ordinal)
            || name.StartsWith("NotMatch", StringComparison.Ordinal) || name.StartsWith("ShouldNot", StringComparison.Ordinal);
    }

    private static bool OnlyThrows(IOperation body) => body switch
    {
        IBlockOperation { Operations: { Length: 1 } only } => OnlyThrows(only[0]),
        IExpressionStatementOperation statement => OnlyThrows(statement.Operation),
        IThrowOperation => true,
        _ => false,
    };
}
