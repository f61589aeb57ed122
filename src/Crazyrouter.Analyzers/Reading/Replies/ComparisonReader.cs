using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Reads comparisons that ask whether a part is there: <c>type == "image_url"</c>, <c>case "image_url":</c>, <c>Kind == Image</c>.</summary>
internal sealed class ComparisonReader
{
    private readonly ReplyTracer _tracer;

    public ComparisonReader(ReplyTracer tracer) => _tracer = tracer;

    /// <summary>The value that a constant is compared with; null where it is compared with none.</summary>
    public static IOperation? ComparedWith(IOperation constant, IOperation? consumer)
    {
        switch (consumer)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return OperationFacts.Unwrap(comparison.LeftOperand) == constant ? comparison.RightOperand : comparison.LeftOperand;
            case IInvocationOperation { TargetMethod.Name: "Equals" or "ValueEquals" or "SequenceEqual" or "Compare" } call:
                return OtherOperand(call, constant);
            case IConstantPatternOperation pattern:
                return pattern;
            case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } }:
                return choice.Value;
            default:
                return null;
        }
    }

    /// <summary>The paths of the part that a comparison asks for.</summary>
    /// <param name="compared">What is compared: a discriminator beside the part, or a name itself.</param>
    /// <param name="word">The part's name.</param>
    public ImmutableArray<Reach> Trace(IOperation compared, string word)
    {
        var step = ReplyStep.Of(word, null);
        var named = ImmutableArray.CreateBuilder<Reach>();
        if (MemberNamedBy(compared) is { } holder)
        {
            AddAll(holder, ImmutableArray.Create(step), named);
        }
        else if (TokenNamedBy(compared) is { } reader)
        {
            AddAll(reader, ImmutableArray.Create(ReplyStep.Gap, step), named);
        }
        else
        {
            foreach (var reach in _tracer.Trace(compared))
            {
                named.Add(reach.BesideLast(step));
            }
        }

        return named.ToImmutable();
    }

    private void AddAll(IOperation holder, ImmutableArray<ReplyStep> steps, ImmutableArray<Reach>.Builder named)
    {
        foreach (var reach in _tracer.Trace(holder))
        {
            named.Add(reach.After(Taking.Part(holder, steps)));
        }
    }

    private static IOperation? OtherOperand(IInvocationOperation call, IOperation constant)
    {
        if (call.Instance is { } instance)
        {
            return OperationFacts.Unwrap(instance) == constant ? OperationFacts.Argument(call, 0) : instance;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && OperationFacts.Unwrap(argument.Value) != constant)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The object whose member's name is compared; null where it is a value.</summary>
    private static IOperation? MemberNamedBy(IOperation compared) => OperationFacts.Unwrap(compared) switch
    {
        IPropertyReferenceOperation { Instance: { } member, Property: { Name: "Name", ContainingType.Name: "JsonProperty" or "JProperty" } } => member,
        IPropertyReferenceOperation { Instance: { } pair, Property: { Name: "Key", ContainingType.Name: "KeyValuePair" } } => pair,
        _ => null,
    };

    /// <summary>The reader whose token is compared, wherever in the reply it stands by then.</summary>
    private static IOperation? TokenNamedBy(IOperation compared) => OperationFacts.Unwrap(compared) switch
    {
        IPropertyReferenceOperation { Instance: { } reader, Property: { Name: "Value", ContainingType.Name: "JsonReader" or "JsonTextReader" } } => reader,
        IInvocationOperation { Instance: { } reader, TargetMethod: { Name: "GetString", ContainingType.Name: "Utf8JsonReader" } } => reader,
        _ => null,
    };
}
