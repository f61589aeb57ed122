using Crazyrouter.Analyzers.Carriers.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Writes another model where a request names one: inside a longer literal, or as an expression of its own.</summary>
internal static class ModelEdit
{
    public static void Apply(TextSpan place, string model, SyntaxNode root, SourceEditor editor)
    {
        var token = root.FindToken(place.Start);
        var isInsideLiteral = token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax && token.Span != place && token.Span.Contains(place);
        editor.Replace(place, isInsideLiteral ? model : SymbolDisplay.FormatLiteral(model, quote: true));
    }
}
