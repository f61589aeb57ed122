using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>One piece of a text that a request sends, as C#.</summary>
internal readonly struct TextPart
{
    private TextPart(string text, string? constant, IReadOnlyList<ExpressionSyntax> named, bool isOperand)
    {
        Text = text;
        Constant = constant;
        Named = named;
        IsOperand = isOperand;
    }

    /// <summary>The expression that gives it.</summary>
    public string Text { get; }

    /// <summary>What it says, where that is known.</summary>
    public string? Constant { get; }

    /// <summary>The user's expressions in it, which must mean the same where it is written.</summary>
    public IReadOnlyList<ExpressionSyntax> Named { get; }

    /// <summary>Whether another text can be added to it as it is.</summary>
    public bool IsOperand { get; }

    public static TextPart Of(ExpressionSyntax expression) => new(
        expression.ToString(),
        expression is LiteralExpressionSyntax literal ? literal.Token.Value as string : null,
        new[] { expression },
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax);

    public static TextPart Of(string constant)
        => new(SymbolDisplay.FormatLiteral(constant, quote: true), constant, System.Array.Empty<ExpressionSyntax>(), true);

    /// <summary>An interpolated string that was put together from the user's expressions.</summary>
    public static TextPart Of(string interpolated, IReadOnlyList<ExpressionSyntax> holes) => new(interpolated, null, holes, true);
}
