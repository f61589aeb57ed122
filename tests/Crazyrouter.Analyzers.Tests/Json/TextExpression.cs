using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Tests.Json;

/// <summary>Reads an expression by its syntax alone: a name in capitals is a constant that says its name, any other is unknown.</summary>
internal static class TextExpression
{
    public static MappedText Read(string source)
    {
        var text = new MappedTextBuilder();
        Add(CSharpSource.Parse(source), text);
        return text.ToMappedText();
    }

    private static void Add(ExpressionSyntax expression, MappedTextBuilder text)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax sum:
                Add(sum.Left, text);
                Add(sum.Right, text);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression, text);
                break;
            case LiteralExpressionSyntax literal:
                text.Add(LiteralMap.TryCreate(literal.Token)!);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddContents(interpolated, text);
                break;
            case IdentifierNameSyntax { Identifier.ValueText: var name } when name == name.ToUpperInvariant():
                text.AddConstant(name, expression.Span);
                break;
            default:
                text.AddUnknown(expression.Span);
                break;
        }
    }

    private static void AddContents(InterpolatedStringExpressionSyntax interpolated, MappedTextBuilder text)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken: var token })
            {
                text.Add(LiteralMap.TryCreate(token)!);
            }
            else
            {
                Add(((InterpolationSyntax)content).Expression, text);
            }
        }
    }
}
