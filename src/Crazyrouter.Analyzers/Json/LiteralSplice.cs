using System;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Json;

/// <summary>A place in a literal's source that takes a new text, and what stands beside it.</summary>
internal readonly record struct LiteralSplice(LiteralForm Form, string Source, int Start, int End)
{
    /// <summary>Spells <paramref name="text"/> for this place; null when it cannot stand there.</summary>
    public string? TrySpell(string text)
    {
        if (LiteralEncoder.Encode(Form, text) is not { } spelled)
        {
            return null;
        }

        if (Form.IsRaw)
        {
            spelled = MissingIndentation() + spelled;
            return KeepsDelimiters(spelled) ? spelled : null;
        }

        return spelled;
    }

    /// <summary>Whether a <c>\x</c> escape of fewer than four digits stands before this place and would take in what comes now.</summary>
    public bool WouldLengthenHexEscape(int escapeStart, string spelled) =>
        Form.Style == LiteralStyle.Regular
        && Start - escapeStart is > 2 and < 6
        && Source[escapeStart + 1] == 'x'
        && Uri.IsHexDigit(spelled.Length > 0 ? spelled[0] : Source[End]);

    /// <summary>What an empty line lacks before text can stand on it.</summary>
    private string MissingIndentation()
    {
        var lineStart = SourceLines.StartOfWhitespace(Source, Start, Form.ContentStart);
        var isLineStart = lineStart == Form.ContentStart ? Form.TouchesOpening : SyntaxFacts.IsNewLine(Source[lineStart - 1]);
        var present = Start - lineStart;
        return isLineStart && present < Form.Indentation.Length ? Form.Indentation.Substring(present) : "";
    }

    private bool KeepsDelimiters(string spelled)
    {
        var before = Source.Substring(Form.ContentStart, Start - Form.ContentStart);
        var after = Source.Substring(End, Form.ContentEnd - End);
        var content = before + spelled + after;
        if (Form.Style == LiteralStyle.SingleLineRaw)
        {
            var opens = Form.TouchesOpening && (content.Length == 0 ? Form.TouchesClosing : content[0] == '"');
            var closes = Form.TouchesClosing && content.Length > 0 && content[content.Length - 1] == '"';
            return !opens && !closes && LiteralEncoder.HasRoomFor(Form, content);
        }

        return LiteralEncoder.HasRoomFor(Form, content);
    }
}
