using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crazyrouter.Analyzers.Carriers.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Edits of whole statements: taken out, replaced, or put in the place of the statement around them. Comments stay.</summary>
internal sealed class SliceEdits
{
    private readonly SourceEditor _editor;
    private readonly List<TextChange> _changes = new();
    private readonly List<TextSpan> _gone = new();
    private readonly List<TextSpan> _moved = new();
    private bool _holdsDirective;
    private readonly List<(TextSpan Lines, int Columns)> _dedents = new();

    public SliceEdits(SourceEditor editor) => _editor = editor;

    public void Replace(TextSpan span, string text) => _changes.Add(new TextChange(span, text));

    /// <summary>Whether a node is taken out, or replaced, as a whole.</summary>
    public bool Covers(SyntaxNode node) => _changes.Exists(change => change.Span.Contains(node.Span));

    /// <summary>Whether a node is taken out with the statement that it stands in.</summary>
    public bool IsGone(SyntaxNode node) => _gone.Exists(span => span.Contains(node.Span));

    /// <summary>Takes a statement out of its block.</summary>
    public void Delete(StatementSyntax statement) => Delete(statement, statement.Span, null);

    /// <summary>Takes a statement out that stands elsewhere now, with the comments above it and in it.</summary>
    public void Move(StatementSyntax statement)
    {
        _moved.Add(statement.FullSpan);
        if (_editor.BeginsLine(statement.SpanStart))
        {
            _gone.Add(statement.Span);
            Replace(TextSpan.FromBounds(LineStart(FirstLineOf(statement)), LineEnd(statement.Span.End)), string.Empty);
        }
    }

    /// <summary>Takes a method out of its type.</summary>
    public void Delete(MemberDeclarationSyntax member)
    {
        _gone.Add(member.Span);
        Replace(TextSpan.FromBounds(LineStart(FirstLineOf(member)), LineEnd(member.Span.End)), string.Empty);
    }

    /// <summary>Puts other text in the place of a statement, whose comments stay above it.</summary>
    public void ReplaceStatement(StatementSyntax statement, string text) => Delete(statement, statement.Span, text);

    /// <summary>Puts the statements of a body in the place of the statement around it; a line of new text may stand before them.</summary>
    public void Unwrap(StatementSyntax outer, StatementSyntax body, string? before = null)
    {
        Unwrap(outer, body is BlockSyntax block ? block.Statements : new[] { body }, before);
    }

    /// <summary>Puts statements in the place of the one around them; a line of new text may stand before them.</summary>
    public void Unwrap(StatementSyntax outer, IReadOnlyList<StatementSyntax> body, string? before = null)
    {
        if (body.Count == 0)
        {
            Delete(outer, outer.Span, before);
            return;
        }

        var first = body[0];
        var last = body[body.Count - 1];
        var isOnLines = _editor.BeginsLine(first.SpanStart) && _editor.BeginsLine(outer.SpanStart);
        if (!isOnLines)
        {
            Replace(TextSpan.FromBounds(outer.SpanStart, first.SpanStart), before is null ? string.Empty : before + _editor.NewLine + _editor.IndentationAt(outer.SpanStart));
            Replace(TextSpan.FromBounds(last.Span.End, outer.Span.End), string.Empty);
            return;
        }

        var inner = LineStart(first.FullSpan.Start < outer.SpanStart ? first.SpanStart : FirstLineOf(first));
        Delete(outer, TextSpan.FromBounds(outer.SpanStart, inner), before);
        var end = LineEnd(last.Span.End);
        if (outer.Span.End > end)
        {
            Delete(outer, TextSpan.FromBounds(end, outer.Span.End), null);
        }

        var columns = _editor.IndentationAt(first.SpanStart).Length - _editor.IndentationAt(outer.SpanStart).Length;
        if (columns > 0)
        {
            _dedents.Add((TextSpan.FromBounds(inner, end), columns));
        }
    }

    /// <summary>Hands all edits over; false where two of them cannot be made together.</summary>
    public bool TryWrite(SyntaxNode root)
    {
        if (_holdsDirective)
        {
            return false;
        }

        var kept = WithoutGaps(Outermost());
        foreach (var change in kept)
        {
            _editor.Replace(change.Span, change.NewText!);
        }

        foreach (var line in _dedents.SelectMany(dedent => LinesOf(dedent.Lines)).Distinct())
        {
            var columns = _dedents.Where(dedent => dedent.Lines.Contains(line.Start)).Sum(dedent => dedent.Columns);
            var span = new TextSpan(line.Start, System.Math.Min(columns, _editor.IndentationAt(line.Start).Length));
            if (span.Length > 0 && !kept.Exists(change => change.Span.Contains(line.Start) && change.Span.Length > 0) && !IsInsideToken(root, line.Start))
            {
                _editor.Replace(span, string.Empty);
            }
        }

        return true;
    }

    private List<TextChange> Outermost()
    {
        var kept = new List<TextChange>();
        foreach (var change in _changes.OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.End))
        {
            if (kept.Count == 0 || !kept[kept.Count - 1].Span.Contains(change.Span) || kept[kept.Count - 1].Span.Length == 0)
            {
                kept.Add(change);
            }
        }

        return kept;
    }

    /// <summary>Takes out the blank lines that only set apart what is taken out.</summary>
    private List<TextChange> WithoutGaps(List<TextChange> changes)
    {
        var joined = new List<TextChange>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var last && AreLines(last) && AreLines(change) && IsBlank(last.Span.End, change.Span.Start))
            {
                joined[joined.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, change.Span.End), string.Empty);
            }
            else
            {
                joined.Add(change);
            }
        }

        return joined.ConvertAll(change => AreLines(change) ? new TextChange(WithGap(change.Span), string.Empty) : change);
    }

    private bool AreLines(TextChange change)
        => change.NewText!.Length == 0 && change.Span.Start == LineStart(change.Span.Start) && change.Span.End == LineStart(change.Span.End) && change.Span.Length > 0;

    private TextSpan WithGap(TextSpan span)
    {
        var before = LineBefore(span.Start);
        var after = _editor.Text.Lines.GetLineFromPosition(span.End);
        var rest = after.ToString().Trim();
        if (rest.Length == 0 && after.SpanIncludingLineBreak.Length > 0 && (before.Trim().Length == 0 || before.TrimEnd().EndsWith("{", System.StringComparison.Ordinal)))
        {
            return TextSpan.FromBounds(span.Start, after.EndIncludingLineBreak);
        }

        return before.Trim().Length == 0 && span.Start > 0 && rest.StartsWith("}", System.StringComparison.Ordinal)
            ? TextSpan.FromBounds(LineStart(span.Start - 1), span.End)
            : span;
    }

    private string LineBefore(int position) => position == 0 ? string.Empty : _editor.Text.Lines.GetLineFromPosition(position - 1).ToString();

    private bool IsBlank(int start, int end) => start <= end && _editor.Characters.Substring(start, end - start).Trim().Length == 0;

    /// <summary>Replaces a span of whole lines, or of a part of a line; what comments stand in it stay on lines of their own.</summary>
    private void Delete(StatementSyntax statement, TextSpan span, string? text)
    {
        _gone.Add(span);
        _holdsDirective |= statement.ContainsDirectives && statement.DescendantTrivia(span).Any(trivia => trivia.IsDirective && span.Contains(trivia.Span));
        var indentation = _editor.IndentationAt(statement.SpanStart);
        var lines = new StringBuilder();
        foreach (var trivia in statement.DescendantTrivia(span, descendIntoTrivia: false))
        {
            if (span.Contains(trivia.Span) && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && !IsKeptBelow(trivia, span)
                && !_moved.Exists(moved => moved.Contains(trivia.Span)))
            {
                lines.Append(indentation).Append(trivia.ToString()).Append(_editor.NewLine);
            }
        }

        var end = span.End;
        var line = _editor.Text.Lines.GetLineFromPosition(span.End);
        var rest = span.End == line.Start ? string.Empty : _editor.Characters.Substring(span.End, line.End - span.End);
        if ((span.Start != LineStart(span.Start) && !_editor.BeginsLine(span.Start)) || (rest.Trim().Length > 0 && !rest.TrimStart().StartsWith("//", System.StringComparison.Ordinal)))
        {
            Replace(span, text ?? string.Empty);
            return;
        }

        if (rest.Trim().Length > 0 && text is null)
        {
            lines.Append(indentation).Append(rest.Trim()).Append(_editor.NewLine);
        }

        var tail = text is null ? string.Empty : indentation + text + (rest.Trim().Length > 0 ? " " + rest.Trim() : string.Empty) + _editor.NewLine;
        end = span.End == line.Start ? span.End : line.EndIncludingLineBreak;
        Replace(TextSpan.FromBounds(LineStart(span.Start), end), lines + tail);
    }

    /// <summary>Whether a comment stands right above a statement that is not in the span, and so stays where it is.</summary>
    private static bool IsKeptBelow(SyntaxTrivia trivia, TextSpan span) => !span.Contains(trivia.Token.Span) && trivia.Token.SpanStart >= span.End && trivia.SpanStart >= span.End;

    private static int FirstLineOf(SyntaxNode statement)
    {
        foreach (var trivia in statement.GetLeadingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.SpanStart;
            }
        }

        return statement.SpanStart;
    }

    private int LineStart(int position) => _editor.Text.Lines.GetLineFromPosition(position).Start;

    private int LineEnd(int position) => _editor.Text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;

    private IEnumerable<TextLine> LinesOf(TextSpan span)
    {
        for (var i = _editor.Text.Lines.IndexOf(span.Start); i < _editor.Text.Lines.Count && _editor.Text.Lines[i].Start < span.End; i++)
        {
            yield return _editor.Text.Lines[i];
        }
    }

    /// <summary>Whether a line begins in a literal, whose white space is part of what it says.</summary>
    private static bool IsInsideToken(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position && position < token.Span.End;
    }
}
