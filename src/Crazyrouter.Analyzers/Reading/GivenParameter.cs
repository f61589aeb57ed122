using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// What a call puts into an object through a method of this compilation that takes the name and the value as its parameters, as
/// <c>void Field(form, name, value) => form.Add(new StringContent(value), name)</c> does.
/// </summary>
internal static class GivenParameter
{
    /// <summary>
    /// The name and value that <paramref name="call"/> gives for a step of the method it calls; null where the method has its own, or does
    /// more with the two than to put them in.
    /// </summary>
    public static NamedValue? In(KeyedStep step, IInvocationOperation call, ReadingScope scope)
        => step.Kind is KeyedStepKind.Put or KeyedStepKind.PutIfAbsent
            && scope.OperationOf(step.NameNode) is { } name && ArgumentFor(name, call, scope) is { } givenName
            && step.Value is { } value && ArgumentFor(value, call, scope) is { } givenValue
            ? new NamedValue(givenName, givenValue)
            : null;

    /// <summary>The type that a value must have to be given to a method of this compilation; null where it is given to none.</summary>
    public static ITypeSymbol? TakerOf(IOperation? value)
    {
        while (value?.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value?.Parent is IArgumentOperation { Parameter: { } parameter } && OperationFacts.IsInSource(parameter) ? parameter.Type : null;
    }

    private static IOperation? ArgumentFor(IOperation inside, IInvocationOperation call, ReadingScope scope)
    {
        IInvocationOperation? said = null;
        while (true)
        {
            switch (OperationFacts.Unwrap(inside))
            {
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return IsOnlyPutIn(parameter, scope) && new CallFrame(call, null).ArgumentFor(parameter) is { } given
                        && (said is null || ValueTracer.IsSaidAsWritten(OperationFacts.Unwrap(given).Type, said)) ? given : null;
                case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } value } text when said is null:
                    said = text;
                    inside = value;
                    break;
                case IInvocationOperation { Arguments.Length: > 0 } made when ValueTracer.WrapsText(made.TargetMethod):
                    inside = made.Arguments[0].Value;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether a method uses its parameter once, but for asking whether it is null: it neither changes nor filters what it is given.</summary>
    private static bool IsOnlyPutIn(IParameterSymbol parameter, ReadingScope scope)
    {
        var uses = 0;
        foreach (var use in scope.Uses.Of(parameter))
        {
            uses += IsAskedForNull(use) ? 0 : 1;
        }

        return uses == 1;
    }

    private static bool IsAskedForNull(IOperation use)
    {
        while (use.Parent is IConversionOperation)
        {
            use = use.Parent;
        }

        return use.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                => IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } => IsNull(constant),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } => IsNull(constant),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } } }
                => true,
            _ => false,
        };
    }

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null };
}
