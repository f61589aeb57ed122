using System;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Tells whether a part's value is taken, or only its presence asked for.</summary>
internal sealed class UseReader
{
    private readonly ReadingScope _scope;
    private readonly PartReaders _parts;

    public UseReader(ReadingScope scope, PartReaders parts)
    {
        _scope = scope;
        _parts = parts;
    }

    /// <summary>What is done with what an operation takes.</summary>
    public ReplyUse Of(IOperation taking)
    {
        if (taking is IInvocationOperation { TargetMethod.Name: "ContainsKey" or "NameEquals" or "ValueTextEquals" or "Contains" })
        {
            return ReplyUse.Check;
        }

        if (taking is IInvocationOperation call && call.TargetMethod.Name.StartsWith("TryGet", StringComparison.Ordinal))
        {
            return GivesOut(call) ? ReplyUse.Read : ReplyUse.Check;
        }

        return taking is IIsTypeOperation ? ReplyUse.Check : taking is IPatternOperation pattern ? (Declares(pattern) ? ReplyUse.Read : ReplyUse.Check) : OfValue(taking);
    }

    private ReplyUse OfValue(IOperation value)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    var other = comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand;
                    return IsNullOrKind(other) ? ReplyUse.Check : ReplyUse.Read;
                case IIsPatternOperation test when test.Value == value:
                    return Declares(test.Pattern) ? ReplyUse.Read : ReplyUse.Check;
                case IPropertySubpatternOperation member when member.Member == value:
                    return Declares(member.Pattern) ? ReplyUse.Read : ReplyUse.Check;
                case IIsTypeOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ThrowIfNull" or "Any" } }:
                    return ReplyUse.Check;
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation or IConditionalAccessOperation:
                    value = value.Parent;
                    break;
                case IPropertyReferenceOperation { Property.Name: "ValueKind" or "Type" or "HasValue" or "HasValues" } asked when asked.Instance == value:
                    value = asked;
                    break;
                case { } outer when _parts.TakenBy(outer) is { } deeper && deeper.From == value:
                    value = outer;
                    break;
                default:
                    return ReplyUse.Read;
            }
        }
    }

    private static bool IsNullOrKind(IOperation value)
    {
        value = OperationFacts.Unwrap(value);
        return value is IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null } || value.Type is { TypeKind: TypeKind.Enum };
    }

    /// <summary>Whether a pattern gives the value a name, and not only a kind.</summary>
    private static bool Declares(IOperation pattern)
    {
        if (pattern is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null }
            or IListPatternOperation { DeclaredSymbol: not null })
        {
            return true;
        }

        foreach (var inner in pattern.ChildOperations)
        {
            if (Declares(inner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what a call gives out is used.</summary>
    private bool GivesOut(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out)
            {
                var target = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
                return target is not IDiscardOperation && (target is not ILocalReferenceOperation { Local: var local } || IsUsed(local, target));
            }
        }

        return true;
    }

    private bool IsUsed(ILocalSymbol local, IOperation written)
    {
        foreach (var use in _scope.Uses.Of(local))
        {
            if (use.Syntax != written.Syntax && !OperationFacts.IsWritten(use))
            {
                return true;
            }
        }

        return false;
    }
}
