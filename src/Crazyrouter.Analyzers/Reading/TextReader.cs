using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Puts together what a string expression says: literals with their positions, constants, and holes for what nobody knows.</summary>
internal sealed class TextReader
{
    private const int MostParts = 256;

    private readonly ReadingScope _scope;

    public TextReader(ReadingScope scope) => _scope = scope;

    /// <summary>The text of a literal, an interpolation, a concatenation, a <c>string.Format</c> or <c>string.Join</c>; null for anything else.</summary>
    public MappedText? Read(IOperation producing)
    {
        switch (producing)
        {
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                return Format(format);
            case IInvocationOperation { TargetMethod: { Name: "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } }:
            case IInterpolatedStringOperation:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
            case { Syntax: LiteralExpressionSyntax }:
            case { Syntax: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } } when IsUtf8(producing):
                var text = new MappedTextBuilder();
                Add(producing, text, 0);
                var read = text.ToMappedText();
                return read.Pieces.Count == 0 || (read.Pieces.Count == 1 && read.Pieces[0].Kind == PieceKind.Unknown) ? null : read;
            default:
                return null;
        }
    }

    private static bool IsUtf8(IOperation operation) => operation.Type is INamedTypeSymbol { Name: "ReadOnlySpan" };

    private void Add(IOperation part, MappedTextBuilder text, int depth)
    {
        part = OperationFacts.Unwrap(part);
        switch (part)
        {
            case { Syntax: LiteralExpressionSyntax literal } when LiteralMap.TryCreate(literal.Token) is { } map:
                text.Add(map);
                return;
            case IInterpolatedStringOperation interpolation when depth < MostParts:
                foreach (var piece in interpolation.Parts)
                {
                    AddInterpolated(piece, text, depth + 1);
                }

                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when depth < MostParts:
                AddSum(sum, text, depth + 1);
                return;
            case IBinaryOperation or IInterpolatedStringOperation:
                text.AddUnknown(part.Syntax.Span);
                return;
            case IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } concat:
                foreach (var argument in concat.Arguments)
                {
                    AddArguments(argument, text, depth + 1);
                }

                return;
            case IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } join:
                AddJoined(join, text, depth + 1);
                return;
            default:
                AddConstant(part, text);
                return;
        }
    }

    /// <summary>Adds what <c>string.Join</c> joins, where all of it is written in the call.</summary>
    private void AddJoined(IInvocationOperation join, MappedTextBuilder text, int depth)
    {
        if (OperationFacts.Argument(join, 0) is not { } separator
            || OperationFacts.Argument(join, 1) is not { } joined
            || join.Arguments.Length != 2
            || OperationFacts.Elements(joined) is not { } elements)
        {
            text.AddUnknown(join.Syntax.Span);
            return;
        }

        var isFirst = true;
        foreach (var element in elements)
        {
            if (!isFirst)
            {
                AddConstant(separator, text);
            }

            isFirst = false;
            Add(element, text, depth);
        }
    }

    /// <summary>Adds a chain of <c>+</c>, which leans to the left however long it is, without going down into it.</summary>
    private void AddSum(IBinaryOperation sum, MappedTextBuilder text, int depth)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } chained)
        {
            operands.Push(chained.RightOperand);
            left = OperationFacts.Unwrap(chained.LeftOperand);
        }

        Add(left, text, depth);
        while (operands.Count > 0)
        {
            Add(operands.Pop(), text, depth);
        }
    }

    private void AddArguments(IArgumentOperation argument, MappedTextBuilder text, int depth)
    {
        if (argument.ArgumentKind != ArgumentKind.Explicit && OperationFacts.Elements(argument.Value) is { } elements)
        {
            foreach (var element in elements)
            {
                Add(element, text, depth);
            }
        }
        else
        {
            Add(argument.Value, text, depth);
        }
    }

    private void AddInterpolated(IInterpolatedStringContentOperation piece, MappedTextBuilder text, int depth)
    {
        switch (piece)
        {
            case IInterpolatedStringTextOperation { Text.Syntax: InterpolatedStringTextSyntax written }
                when LiteralMap.TryCreate(written.TextToken) is { } map:
                text.Add(map);
                return;
            case IInterpolationOperation { FormatString: null, Alignment: null } hole:
                Add(hole.Expression, text, depth);
                return;
            default:
                text.AddUnknown(piece.Syntax.Span);
                return;
        }
    }

    private void AddConstant(IOperation part, MappedTextBuilder text)
    {
        if (SaidBy(part) is { } constant)
        {
            text.AddConstant(constant, part.Syntax.Span);
        }
        else
        {
            text.AddUnknown(part.Syntax.Span);
        }
    }

    private MappedText? Format(IInvocationOperation call)
    {
        if (OperationFacts.Argument(call, "format") is not { } format
            || OperationFacts.Unwrap(format).Syntax is not LiteralExpressionSyntax literal
            || LiteralMap.TryCreate(literal.Token) is not { } map)
        {
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<FormatArgument>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "format" or "provider")
            {
                continue;
            }

            if (argument.ArgumentKind != ArgumentKind.Explicit && OperationFacts.Elements(argument.Value) is { } elements)
            {
                foreach (var element in elements)
                {
                    arguments.Add(Argument(element));
                }
            }
            else
            {
                arguments.Add(Argument(argument.Value));
            }
        }

        return FormatText.TryCreate(map, arguments.ToImmutable());
    }

    private FormatArgument Argument(IOperation value) => new(SaidBy(value), value.Syntax.Span);

    /// <summary>The one text that a value puts in: JSON's own, where it is encoded for it.</summary>
    private string? SaidBy(IOperation value)
    {
        var text = _scope.Values.Single(value);
        return OperationFacts.Unwrap(value).Type is { Name: "JsonEncodedText" } ? text?.Replace("\\", "\\\\").Replace("\"", "\\\"") : text;
    }
}
