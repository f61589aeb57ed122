using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Carriers.Editing;

/// <summary>Takes elements out of a comma-separated list, with the right commas and white space, whatever is left of it.</summary>
internal static class ListRemoval
{
    private static readonly char[] MoreThanSpace = { '/', '#' };

    /// <summary>The spans to delete; comments between the elements stay.</summary>
    /// <param name="text">The text that holds the list.</param>
    /// <param name="elements">Each element's span.</param>
    /// <param name="separators">Each comma's position; the i-th stands behind the i-th element.</param>
    /// <param name="removed">The indices of the elements that go.</param>
    public static IEnumerable<TextSpan> Spans(
        string text, IReadOnlyList<TextSpan> elements, IReadOnlyList<int> separators, ICollection<int> removed)
    {
        var lastKept = elements.Count - 1;
        while (lastKept >= 0 && removed.Contains(lastKept))
        {
            lastKept--;
        }

        // Where the end goes and no comma stood behind it, the comma before it goes instead.
        var endGoes = lastKept >= 0 && lastKept < elements.Count - 1 && separators.Count < elements.Count;
        for (var i = 0; i < elements.Count; i++)
        {
            if (endGoes && i == lastKept)
            {
                var tail = TextSpan.FromBounds(separators[i], elements[elements.Count - 1].End);
                if (!HoldsMore(text, tail, elements, lastKept))
                {
                    yield return tail;
                    yield break;
                }

                yield return new TextSpan(separators[i], 1);
            }
            else if (removed.Contains(i))
            {
                var end = i < separators.Count ? separators[i] + 1 : elements[i].End;
                yield return WithWhitespace(text, TextSpan.FromBounds(elements[i].Start, end));
            }
        }
    }

    /// <summary>A span together with its line where it is alone on it, else with the blanks on one side.</summary>
    public static TextSpan WithWhitespace(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var beginsLine = start == 0 || text[start - 1] is '\n' or '\r';
        var endsLine = end == text.Length || text[end] is '\n' or '\r';
        if (beginsLine && endsLine)
        {
            end += end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0;
            return TextSpan.FromBounds(start, end);
        }

        return endsLine ? TextSpan.FromBounds(start, span.End) : TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>Whether comments or directives stand between the elements.</summary>
    private static bool HoldsMore(string text, TextSpan tail, IReadOnlyList<TextSpan> elements, int lastKept)
    {
        var from = tail.Start;
        for (var i = lastKept + 1; i < elements.Count; i++)
        {
            if (text.IndexOfAny(MoreThanSpace, from, elements[i].Start - from) >= 0)
            {
                return true;
            }

            from = elements[i].End;
        }

        return false;
    }
}
