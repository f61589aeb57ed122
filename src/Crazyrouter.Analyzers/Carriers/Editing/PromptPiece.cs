using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>One text of a prompt, as C#.</summary>
/// <param name="Text">The expression that gives it.</param>
/// <param name="Constant">What it says, where that is known.</param>
/// <param name="IsOperand">Whether another text can be added to it as it is.</param>
internal readonly record struct PromptPiece(string Text, string? Constant, bool IsOperand)
{
    public static PromptPiece Of(ExpressionSyntax text) => new(
        text.ToString(),
        text is LiteralExpressionSyntax literal ? literal.Token.Value as string : null,
        text is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax);
}
