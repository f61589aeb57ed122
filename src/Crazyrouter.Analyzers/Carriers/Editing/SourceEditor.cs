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
    private readonly List<(SyntaxNode List, string Text)> _appended = new();

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

    /// <summary>The replacements that were collected, in that order.</summary>
    public IReadOnlyList<TextChange> Changes => _changes;

    /// <summary>How much has been collected, to come back to.</summary>
    public (int, int, int, int) Mark() => (_changes.Count, _elements.Count, _members.Count, _appended.Count);

    /// <summary>Forgets what was collected since.</summary>
    public void Return((int Changes, int Elements, int Members, int Appended) mark)
    {
        _changes.RemoveRange(mark.Changes, _changes.Count - mark.Changes);
        _elements.RemoveRange(mark.Elements, _elements.Count - mark.Elements);
        _members.RemoveRange(mark.Members, _members.Count - mark.Members);
        _appended.RemoveRange(mark.Appended, _appended.Count - mark.Appended);
    }

    /// <summary>Keeps what was collected since, if all that is collected can be made together; else forgets it.</summary>
    public bool TryKeep((int Changes, int Elements, int Members, int Appended) mark)
    {
        if (ToChanges() is not null)
        {
            return true;
        }

        Return(mark);
        return false;
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

    /// <summary>Takes an element out of its comma-separated list, or a statement out of its block; false where more stands there than the element.</summary>
    public bool TryRemove(SyntaxNode element)
    {
        if (!ElementPlace.IsAlone(element))
        {
            return false;
        }

        if (ElementList.Of(element) is { } list)
        {
            _elements.Add((list.Owner, list.IndexOf(element)));
        }
        else if (element is StatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) })
        {
            // What an if or a loop governs has to stay something.
            Replace(element.Span, "{ }");
        }
        else if (ChainLink.Of(element) is not null)
        {
            Replace(ChainLink.SpanOf(element), string.Empty);
        }
        else
        {
            Replace(ListRemoval.WithWhitespace(Characters, element.Span), string.Empty);
        }

        return true;
    }

    /// <summary>Writes one more argument behind all others, or in the place of the others where all of them go.</summary>
    public void Append(ArgumentListSyntax list, string argument) => _appended.Add((list, argument));

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

    /// <summary>The changes in their order, none of which touches another; null when two do, or a removal cannot be spelled.</summary>
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
            if (apart.Count > 0 && Same(change, apart[apart.Count - 1]))
            {
                continue;
            }

            if (apart.Count > 0 && change.Span.Start < apart[apart.Count - 1].Span.End)
            {
                return null;
            }

            apart.Add(change);
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
                AddElements(list, changes);
            }
        }

        foreach (var (owner, _) in _appended)
        {
            if (done.Add(owner) && ElementList.From(owner) is { } list)
            {
                AddElements(list, changes);
            }
        }
    }

    private void AddElements(ElementList list, List<TextChange> changes)
    {
        var removed = new HashSet<int>();
        foreach (var (owner, index) in _elements)
        {
            if (owner == list.Owner)
            {
                removed.Add(index);
            }
        }

        if (Appended(list) is not { Length: > 0 } appended)
        {
            Delete(ListRemoval.Spans(Characters, list.Elements, list.Separators, removed), changes);
            return;
        }

        var lastKept = list.Elements.Count - 1;
        while (lastKept >= 0 && removed.Contains(lastKept))
        {
            lastKept--;
        }

        if (lastKept >= 0)
        {
            changes.Add(new TextChange(new TextSpan(list.Elements[lastKept].End, 0), "," + GapIn(list) + appended));
        }
        else
        {
            // The first one's place stays a place, so that the commas come out right.
            changes.Add(new TextChange(list.Elements[0], appended));
            removed.Remove(0);
        }

        Delete(ListRemoval.Spans(Characters, list.Elements, list.Separators, removed), changes);
    }

    private static void Delete(IEnumerable<TextSpan> spans, List<TextChange> changes)
    {
        foreach (var span in spans)
        {
            changes.Add(new TextChange(span, string.Empty));
        }
    }

    /// <summary>What is written behind a list's elements, each once.</summary>
    private string Appended(ElementList list)
    {
        var seen = new HashSet<string>();
        foreach (var (owner, argument) in _appended)
        {
            if (owner == list.Owner)
            {
                seen.Add(argument);
            }
        }

        return string.Join("," + GapIn(list), seen);
    }

    /// <summary>What stands before the last element: a blank, or its line's break and indentation.</summary>
    private string GapIn(ElementList list)
    {
        var last = list.Elements[list.Elements.Count - 1].Start;
        return list.Elements.Count > 1 && BeginsLine(last) ? NewLine + IndentationAt(last) : " ";
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

            if (Commas(text.Text, owner) is not { } commas)
            {
                return false;
            }

            foreach (var span in ListRemoval.Spans(text.Text, Spans(owner), commas, removed))
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

    /// <summary>The comma behind each member, if there is one behind the last; null where one is missing between two: that is no JSON.</summary>
    private static List<int>? Commas(string text, JsonValue owner)
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
            else if (i + 1 < owner.Members.Count)
            {
                return null;
            }
        }

        return commas;
    }
}
