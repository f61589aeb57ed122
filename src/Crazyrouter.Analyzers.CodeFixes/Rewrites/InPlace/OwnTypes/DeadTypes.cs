using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace.OwnTypes;

/// <summary>Takes out the types that only the old request or reply was made of.</summary>
internal static class DeadTypes
{
    /// <summary>Takes out those that nothing names any more.</summary>
    /// <param name="types">The types that may be dead.</param>
    /// <param name="rewritten">The places that name them no longer.</param>
    /// <param name="scope">The document.</param>
    public static void Remove(List<TypeDeclarationSyntax> types, List<TextSpan> rewritten, RewriteScope scope)
    {
        var dead = types.Distinct().Where(type => !IsPublic(type, scope)).ToList();
        while (dead.RemoveAll(type => IsNamed(type, dead, rewritten, scope)) > 0)
        {
        }

        foreach (var type in dead)
        {
            var lines = scope.Editor.Text.Lines;
            var start = lines.GetLineFromPosition(type.SpanStart);
            var end = lines.GetLineFromPosition(type.Span.End);
            var isAlone = scope.Editor.BeginsLine(type.SpanStart) && scope.Editor.Text.ToString(TextSpan.FromBounds(type.Span.End, end.End)).Trim().Length == 0;
            var isSetApart = isAlone && start.LineNumber > 0 && lines[start.LineNumber - 1].ToString().Trim().Length == 0
                && (end.LineNumber + 1 >= lines.Count || lines[end.LineNumber + 1].ToString().Trim() is "" or "}");
            scope.Editor.Replace(
                !isAlone ? type.Span : TextSpan.FromBounds(isSetApart ? lines[start.LineNumber - 1].Start : start.Start, end.EndIncludingLineBreak), string.Empty);
        }
    }

    /// <summary>Whether others may name a type that this text does not show, or it says more than data.</summary>
    private static bool IsPublic(TypeDeclarationSyntax type, RewriteScope scope)
        => scope.Model.GetDeclaredSymbol(type, scope.CancellationToken) is not { } symbol || Exposure.IsPublic(symbol, scope.Model.Compilation)
            || type.GetLeadingTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString()));

    private static bool IsNamed(TypeDeclarationSyntax type, List<TypeDeclarationSyntax> dead, List<TextSpan> rewritten, RewriteScope scope)
    {
        var symbol = scope.Model.GetDeclaredSymbol(type, scope.CancellationToken);
        foreach (var tree in scope.Model.Compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(scope.CancellationToken).DescendantNodes())
            {
                if (node is not SimpleNameSyntax name || name.Identifier.ValueText != type.Identifier.ValueText)
                {
                    continue;
                }

                if (tree != scope.Root.SyntaxTree)
                {
                    return true;
                }

                if (!rewritten.Exists(span => span.Contains(name.Span)) && !dead.Exists(other => other.Span.Contains(name.Span))
                    && SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(name, scope.CancellationToken).Symbol, symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
