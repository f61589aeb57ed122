using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Spells the texts of several messages as one: each a paragraph of its own.</summary>
internal static class PromptSpelling
{
    private const string BetweenMessages = "\n\n";

    /// <summary>The expression that gives all texts; constants that stand beside each other are one.</summary>
    public static string Of(IReadOnlyList<ExpressionSyntax> texts)
    {
        if (texts.Count == 1)
        {
            return texts[0].ToString();
        }

        var spelled = new StringBuilder();
        var constant = new StringBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            constant.Append(i == 0 ? string.Empty : BetweenMessages);
            if (texts[i] is LiteralExpressionSyntax { Token.Value: string known })
            {
                constant.Append(known);
                continue;
            }

            Flush(constant, spelled);
            spelled.Append(spelled.Length == 0 ? string.Empty : " + ").Append(IsOperand(texts[i]) ? texts[i].ToString() : "(" + texts[i] + ")");
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

    private static bool IsOperand(ExpressionSyntax text) => text is InterpolatedStringExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
        or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
}
