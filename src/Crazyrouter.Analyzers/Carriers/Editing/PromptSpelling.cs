using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells the texts of several messages as one: each a paragraph of its own.</summary>
internal static class PromptSpelling
{
    private const string BetweenMessages = "\n\n";

    /// <summary>The expression that gives all texts, of which there is at least one.</summary>
    public static string Of(IReadOnlyList<ExpressionSyntax> texts)
    {
        var pieces = new List<PromptPiece>(texts.Count);
        foreach (var text in texts)
        {
            pieces.Add(PromptPiece.Of(text));
        }

        return Of(pieces);
    }

    /// <summary>The expression that gives all pieces, of which there is at least one; constants that stand beside each other are one.</summary>
    public static string Of(IReadOnlyList<PromptPiece> pieces)
    {
        if (pieces.Count == 1)
        {
            return pieces[0].Text;
        }

        var spelled = new StringBuilder();
        var constant = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            constant.Append(i == 0 ? string.Empty : BetweenMessages);
            if (pieces[i].Constant is { } known)
            {
                constant.Append(known);
                continue;
            }

            Flush(constant, spelled);
            spelled.Append(spelled.Length == 0 ? string.Empty : " + ").Append(pieces[i].IsOperand ? pieces[i].Text : "(" + pieces[i].Text + ")");
        }

        Flush(constant, spelled);
        return spelled.ToString();
    }

    private static void Flush(StringBuilder constant, StringBuilder spelled)
    {
        if (constant.Length > 0)
        {
            spelled.Append(spelled.Length == 0 ? string.Empty : " + ").Append(SymbolDisplay.FormatLiteral(constant.ToString(), quote: true));
            constant.Clear();
        }
    }
}
