using System.Collections.Generic;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>
/// Collects the edits of one file, so that all of them are made in one pass. An edit that cannot be made says so, and what was begun for its
/// request is taken back.
/// </summary>
internal sealed class SourceEditor
{
    private readonly List<TextChange> _changes = new();
    private readonly List<(SyntaxNode List, int Index)> _elements = new();
    private readonly List<(MappedText Text, JsonValue Owner, int Index)> _members = new();

    public SourceEditor(SourceText text)
    {
        Text = text;
        Characters = text.ToString();
        NewLine = Characters.IndexOf("\r\n", System.StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
    }

    public SourceText Text { get; }

    /// <summary>The file's text as one string.</summary>
    public string Characters { get; }

    /// <summary>The line ending the file uses.</summary>
    public string NewLine { get; }

    /// <summary>How much has been collected, to come back to.</summary>
    public (int, int, int) Mark() => (_changes.Count, _elements.Count, _members.Count);

    /// <summary>Forgets what was collected since.</summary>
    public void Return((int Changes, int Elements, int Members) mark)
    {
        _changes.RemoveRange(mark.Changes, _changes.Count - mark.Changes);
        _elements.RemoveRange(mark.Elements, _elements.Count - mark.Elements);
        _members.RemoveRange(mark.Members, _members.Count - mark.Members);
    }

    public void Replace(TextSpan span, string text) => _changes.Add(new TextChange(span, text));

    public void Insert(int position, string text) => _changes.Add(new TextChange(new TextSpan(position, 0), text));

    /// <summary>Replaces a part of a text inside literals; false where these literals cannot say it.</summary>
    public bool TryReplace(MappedText text, int start, int length, string replacement)
    {
        if (text.Replace(start, length, replacement) is not { } change)
        {
            return false;
        }

        _changes.Add(change);
        return true;
    }

    /// <summary>Takes an element out of its comma-separated list, or a statement out of its block.</summary>
    public void Remove(SyntaxNode element)
    {
        if (ElementList.Of(element) is { } list)
        {
            _elements.Add((list.Owner, list.IndexOf(element)));
        }
        else if (element is StatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) })
        {
            // What an if or a loop governs has to stay something.
            Replace(element.Span, "{ }");
        }
        else
        {
            Replace(ListRemoval.WithWhitespace(Characters, element.Span), string.Empty);
        }
    }

    /// <summary>Takes a member out of a JSON object.</summary>
    public void Remove(MappedText text, JsonValue owner, JsonMember member)
    {
        for (var i = 0; i < owner.Members.Count; i++)
        {
            if (owner.Members[i].Start == member.Start)
            {
                _members.Add((text, owner, i));
            }
        }
    }

    /// <summary>The white space before the first character of a position's line.</summary>
    public string IndentationAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && Characters[end] is ' ' or '\t')
        {
            end++;
        }

        return Characters.Substring(line.Start, end - line.Start);
    }

    /// <summary>Whether only white space stands before a position on its line.</summary>
    public bool BeginsLine(int position) => Text.Lines.GetLineFromPosition(position).Start + IndentationAt(position).Length == position;

    /// <summary>The changes in their order, none of which touches another; null when a removal cannot be spelled.</summary>
    public IReadOnlyList<TextChange>? ToChanges()
    {
        var changes = new List<TextChange>(_changes);
        AddElements(changes);
        if (!AddMembers(changes))
        {
            return null;
        }

        changes.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        var apart = new List<TextChange>(changes.Count);
        foreach (var change in changes)
        {
            // Two requests that share a declaration ask for the same change of it twice.
            if (apart.Count == 0 || change.Span.Start >= apart[apart.Count - 1].Span.End && !Same(change, apart[apart.Count - 1]))
            {
                apart.Add(change);
            }
        }

        return apart;
    }

    private static bool Same(TextChange one, TextChange other) => one.Span == other.Span && one.NewText == other.NewText;

    private void AddElements(List<TextChange> changes)
    {
        var done = new HashSet<SyntaxNode>();
        foreach (var (owner, _) in _elements)
        {
            if (done.Add(owner) && ElementList.From(owner) is { } list)
            {
                var removed = new HashSet<int>();
                foreach (var (other, index) in _elements)
                {
                    if (other == owner)
                    {
                        removed.Add(index);
                    }
                }

                foreach (var span in ListRemoval.Spans(Characters, list.Elements, list.Separators, removed))
                {
                    changes.Add(new TextChange(span, string.Empty));
                }
            }
        }
    }

    private bool AddMembers(List<TextChange> changes)
    {
        var done = new HashSet<JsonValue>();
        foreach (var (text, owner, _) in _members)
        {
            if (!done.Add(owner))
            {
                continue;
            }

            var removed = new HashSet<int>();
            foreach (var (_, other, index) in _members)
            {
                if (other == owner)
                {
                    removed.Add(index);
                }
            }

            foreach (var span in ListRemoval.Spans(text.Text, Spans(owner), Commas(text.Text, owner), removed))
            {
                if (text.Replace(span.Start, span.Length, string.Empty) is not { } change)
                {
                    return false;
                }

                changes.Add(change);
            }
        }

        return true;
    }

    private static List<TextSpan> Spans(JsonValue owner)
    {
        var spans = new List<TextSpan>(owner.Members.Count);
        foreach (var member in owner.Members)
        {
            spans.Add(TextSpan.FromBounds(member.Start, member.End));
        }

        return spans;
    }

    private static List<int> Commas(string text, JsonValue owner)
    {
        var commas = new List<int>(owner.Members.Count);
        for (var i = 0; i < owner.Members.Count; i++)
        {
            var limit = i + 1 < owner.Members.Count ? owner.Members[i + 1].Start : owner.End;
            var comma = text.IndexOf(',', owner.Members[i].End, limit - owner.Members[i].End);
            if (comma >= 0)
            {
                commas.Add(comma);
            }
        }

        return commas;
    }
}
