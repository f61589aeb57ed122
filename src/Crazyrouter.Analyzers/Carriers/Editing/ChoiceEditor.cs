using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits each value of a choice, <c>wide ? "a" : "b"</c>, where each stands as a string of its own in the request.</summary>
internal static class ChoiceEditor
{
    public static bool TryEdit(Parameter entry, ImmutableArray<Write> writes, SourceEditor editor, ReadingScope scope)
    {
        var possible = entry.Value.Possible;
        if (possible.Length != writes.Length || entry.Key.SourceTree is not { } tree)
        {
            return false;
        }

        for (var i = 0; i < possible.Length; i++)
        {
            var place = possible[i].Place;
            if (place.SourceTree != tree || writes[i].Kind != WireKind.Text
                || tree.GetRoot(scope.CancellationToken).FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal
                || !literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.Span != place.SourceSpan || literal.Token.ValueText != possible[i].Text)
            {
                return false;
            }

            editor.Replace(literal.Span, SymbolDisplay.FormatLiteral(writes[i].Value, quote: true));
        }

        return true;
    }
}
