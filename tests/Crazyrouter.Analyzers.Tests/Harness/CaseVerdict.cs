using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>
/// What is reported in a case against its marks. A diagnostic fits a mark when its span is the marked text, or that text with the
/// quotes around it; one that fits none is false.
/// </summary>
internal static class CaseVerdict
{
    /// <summary>What is missed or false, a line each; empty: all is as marked.</summary>
    public static IReadOnlyList<string> Judge(CaseFile file, IEnumerable<Diagnostic> reported)
    {
        var text = SourceText.From(file.Text);
        var left = reported.ToList();
        var differences = new List<string>();
        foreach (var (id, marks) in Expected(file))
        {
            var spans = marks.SelectMany(mark => Spans(file.Text, mark.Span)).ToHashSet();
            var found = left.FindIndex(one => one.Id == id && spans.Contains(one.Location.SourceSpan));
            if (found >= 0)
            {
                left.RemoveAt(found);
            }
            else
            {
                differences.Add($"missed {id} at {string.Join(" or ", marks.Select(mark => Place(text, mark.Span)))}");
            }
        }

        var allowed = file.Marks
            .SelectMany(mark => mark.Ids.Where(id => id.EndsWith('?')).Select(id => (Id: id[..^1], text.Lines.GetLineFromPosition(mark.Span.Start).LineNumber)))
            .ToHashSet();
        left.RemoveAll(one => allowed.Contains((one.Id, one.Location.GetLineSpan().StartLinePosition.Line)));
        return [.. differences, .. left.Select(one => $"false {one.Id} at {Place(text, one.Location.SourceSpan)}: {one.GetMessage()}")];
    }

    /// <summary>Every expected diagnostic with the marks it may stand at.</summary>
    private static IEnumerable<(string Id, ImmutableArray<CaseMark> Marks)> Expected(CaseFile file) => file.Marks
        .SelectMany(mark => mark.Ids.Where(id => id != "silent" && !id.EndsWith('?')).Select(id => (Id: id, Mark: mark)))
        .GroupBy(one => one.Id.Contains('@') ? (object)one.Id : one)
        .Select(group => (group.First().Id.Split('@')[0], group.Select(one => one.Mark).ToImmutableArray()));

    /// <summary>The marked span, and the same with the quotes around it: one of each, or all that a raw or verbatim literal has.</summary>
    private static IEnumerable<TextSpan> Spans(string text, TextSpan mark)
    {
        yield return mark;
        var (start, end) = (mark.Start, mark.End);
        while (start > 0 && text[start - 1] == '"')
        {
            start--;
        }

        while (end < text.Length && text[end] == '"')
        {
            end++;
        }

        if (start == mark.Start || end == mark.End)
        {
            yield break;
        }

        yield return TextSpan.FromBounds(mark.Start - 1, mark.End + 1);
        end += string.CompareOrdinal(text, end, "u8", 0, 2) == 0 ? 2 : 0;
        while (start > 0 && text[start - 1] is '$' or '@')
        {
            start--;
        }

        yield return TextSpan.FromBounds(start, end);
    }

    private static string Place(SourceText text, TextSpan span)
    {
        var place = text.Lines.GetLinePosition(span.Start);
        return FormattableString.Invariant($"({place.Line + 1},{place.Character + 1}) '{text.ToString(span)}'");
    }
}
