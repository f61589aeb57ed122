using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Edits each value of a choice, <c>wide ? "a" : "b"</c>, where each stands as a string of its own in the request or in a variable of its own.</summary>
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
            if (writes[i].Kind != WireKind.Text || possible[i].Place.SourceTree != tree || Written(possible, i, tree, scope) is not LiteralExpressionSyntax literal
                || !literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.Token.ValueText != possible[i].Text)
            {
                return false;
            }

            editor.Replace(literal.Span, SymbolDisplay.FormatLiteral(writes[i].Value, quote: true));
        }

        return true;
    }

    /// <summary>What gives one of the values: what stands at its place, or what the variable there is given.</summary>
    private static SyntaxNode? Written(ImmutableArray<WireConstant> possible, int index, SyntaxTree tree, ReadingScope scope)
    {
        var place = possible[index].Place.SourceSpan;
        var node = tree.GetRoot(scope.CancellationToken).FindNode(place, getInnermostNodeForTie: true);
        if (scope.OperationOf(node) is not ILocalReferenceOperation variable)
        {
            return node.Span == place ? node : null;
        }

        // A variable that is used once, and is not another's copy: what is written to it is nobody else's.
        var sources = scope.Sources.Trace(variable);
        return scope.Uses.Of(variable.Local).Length == 1 && scope.Sources.HoldersOf(variable).Count == 1
            && sources.Length == possible.Length && sources[index].Operation.Syntax is { } written && written.SyntaxTree == tree
            ? written
            : null;
    }
}
