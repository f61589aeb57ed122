using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// What a call puts into an object through a method of this compilation that takes the name and the value as its parameters, as
/// <c>void Field(form, name, value) => form.Add(new StringContent(value), name)</c> does.
/// </summary>
internal static class GivenParameter
{
    /// <summary>The name and value that <paramref name="call"/> gives for a step of the method it calls; null where the method has its own.</summary>
    public static NamedValue? In(KeyedStep step, IInvocationOperation call, ReadingScope scope)
        => step.Kind is KeyedStepKind.Put or KeyedStepKind.PutIfAbsent
            && scope.OperationOf(step.NameNode) is { } name && ArgumentFor(name, call) is { } givenName
            && step.Value is { } value && ArgumentFor(value, call) is { } givenValue
            ? new NamedValue(givenName, givenValue)
            : null;

    private static IOperation? ArgumentFor(IOperation inside, IInvocationOperation call)
    {
        while (true)
        {
            switch (OperationFacts.Unwrap(inside))
            {
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return new CallFrame(call, null).ArgumentFor(parameter);
                case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } number }:
                    inside = number;
                    break;
                case IInvocationOperation { TargetMethod: { IsStatic: true, Name: var wrapper }, Arguments.Length: > 0 } made when KeyedMethods.Wraps(wrapper):
                    inside = made.Arguments[0].Value;
                    break;
                default:
                    return null;
            }
        }
    }
}
