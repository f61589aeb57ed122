using System.Collections.Generic;
using Crazyrouter.Analyzers.Carriers.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;

/// <summary>One piece of a text that a request sends.</summary>
/// <param name="Piece">The piece as C#.</param>
/// <param name="Named">The user's expressions in it, which must mean the same where it is written.</param>
internal readonly record struct TextPart(PromptPiece Piece, IReadOnlyList<ExpressionSyntax> Named)
{
    public static TextPart Of(ExpressionSyntax expression) => new(PromptPiece.Of(expression), new[] { expression });

    public static TextPart Of(string constant)
        => new(new PromptPiece(SymbolDisplay.FormatLiteral(constant, quote: true), constant, true), System.Array.Empty<ExpressionSyntax>());

    /// <summary>An interpolated string that was put together from the user's expressions.</summary>
    public static TextPart Of(string interpolated, IReadOnlyList<ExpressionSyntax> holes) => new(new PromptPiece(interpolated, null, true), holes);
}
