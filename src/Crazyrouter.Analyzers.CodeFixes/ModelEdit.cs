using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Carriers.Editing;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes;

/// <summary>Writes another model where a request names one as text: inside a longer literal, where a name has it from, or in an expression's place.</summary>
internal static class ModelEdit
{
    /// <summary>Writes the model; false where it is not given as text there.</summary>
    public static bool TryApply(TextSpan place, string model, SyntaxNode root, SourceEditor editor, ConstantEditor constants, ReadingScope scope)
    {
        var token = root.FindToken(place.Start);
        if (token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax && token.Span != place && token.Span.Contains(place))
        {
            editor.Replace(place, model);
            return true;
        }

        if (root.FindNode(place, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == place
            && scope.ModelOf(root.SyntaxTree).GetTypeInfo(expression, scope.CancellationToken).Type?.SpecialType == SpecialType.System_String)
        {
            var mark = editor.Mark();
            if (scope.Values.Single(scope.OperationOf(expression)!) is not { } named || !constants.TryEdit(expression, named, new Write(Repair.Model, model, WireKind.Text), editor))
            {
                editor.Return(mark);
                editor.Replace(place, SymbolDisplay.FormatLiteral(model, quote: true));
            }

            return true;
        }

        return false;
    }
}
