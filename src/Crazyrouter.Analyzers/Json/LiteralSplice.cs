using System;
using Microsoft.CodeAnalysis.CSharp;

namespace Crazyrouter.Analyzers.Json;

/// <summary>
/// A stretch of source that takes a new text: it begins at <paramref name="Start"/> in one token and ends at <paramref name="End"/> in
/// the same one, or in a later one that is spelled alike and that it makes one with.
/// </summary>
internal readonly record struct LiteralSplice(
    LiteralForm First, string FirstSource, int Start, LiteralForm Last, string LastSource, int End)
{
    /// <summary>Spells <paramref name="text"/> for this place; null when it cannot stand there.</summary>
    public string? TrySpell(string text)
    {
        var spelled = LiteralEncoder.Encode(First, text);
        if (spelled is null || !First.IsRaw)
        {
            return spelled;
        }

        spelled = MissingIndentation() + spelled;
        return KeepsDelimiters(spelled) ? spelled : null;
    }

    /// <summary>Whether a <c>\x</c> escape of fewer than four digits ends here and would take in what now comes behind it.</summary>
    public bool WouldLengthenHexEscape(int escapeStart, string spelled)
    {
        if (First.Style != LiteralStyle.Regular || Start - escapeStart is not (> 2 and < 6) || FirstSource[escapeStart + 1] != 'x')
        {
            return false;
        }

        return spelled.Length > 0 ? Uri.IsHexDigit(spelled[0]) : End < Last.ContentEnd && Uri.IsHexDigit(LastSource[End]);
    }

    /// <summary>What an empty line lacks before text can stand on it.</summary>
    private string MissingIndentation()
    {
        var lineStart = SourceLines.StartOfWhitespace(FirstSource, Start, First.ContentStart);
        var isLineStart = lineStart == First.ContentStart ? First.IsFirst : SyntaxFacts.IsNewLine(FirstSource[lineStart - 1]);
        var present = Start - lineStart;
        return isLineStart && present < First.Indentation.Length ? First.Indentation.Substring(present) : "";
    }

    private bool KeepsDelimiters(string spelled)
    {
        var before = FirstSource.Substring(First.ContentStart, Start - First.ContentStart);
        var content = before + spelled + LastSource.Substring(End, Last.ContentEnd - End);
        if (content.Length == 0)
        {
            return !Merge(First.Before, Last.After);
        }

        return LiteralEncoder.HasRoomFor(First, content)
            && !Merge(First.Before, content[0])
            && !Merge(content[content.Length - 1], Last.After);
    }

    /// <summary>Whether two characters read as one thing when they meet: a longer delimiter, or one line break.</summary>
    private static bool Merge(char left, char right) => left == '"' && right == '"' || left == '\r' && right == '\n';
}
