using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A marked piece of a source; <c>[|text|]</c> has no name, <c>{|name:text|}</c> has one.</summary>
internal readonly record struct MarkedSpan(string Name, TextSpan Span);

/// <summary>A source without its markup, and what the markup said.</summary>
internal sealed record Markup(string Text, ImmutableArray<MarkedSpan> Spans)
{
    private const string Open = "[|", Close = "|]", OpenNamed = "{|", CloseNamed = "|}", Position = "$$";

    /// <summary>Takes the markup out of a source. A closing mark that closes nothing is code.</summary>
    /// <exception cref="System.FormatException">A span is opened and never closed.</exception>
    public static Markup Parse(string source, MarkupOptions options)
    {
        var text = new StringBuilder(source.Length);
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var opened = new Stack<(string Name, int Start, bool Named)>();
        for (var at = 0; at < source.Length;)
        {
            if (Stands(Open, at))
            {
                opened.Push(("", text.Length, false));
                at += Open.Length;
            }
            else if (Stands(OpenNamed, at) && NameAt(at + OpenNamed.Length) is { } name)
            {
                opened.Push((name, text.Length, true));
                at += OpenNamed.Length + name.Length + 1;
            }
            else if (opened.TryPeek(out var top) && Stands(top.Named ? CloseNamed : Close, at))
            {
                opened.Pop();
                spans.Add(new MarkedSpan(top.Name, TextSpan.FromBounds(top.Start, text.Length)));
                at += Close.Length;
            }
            else if (!options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode) && Stands(Position, at))
            {
                at += Position.Length;
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        return opened.TryPeek(out var left)
            ? throw new System.FormatException($"The span {left.Name} at {left.Start} is not closed.")
            : new Markup(text.ToString(), spans.ToImmutable());

        bool Stands(string mark, int at) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;

        string? NameAt(int at)
        {
            var end = at;
            while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '_' or '#'))
            {
                end++;
            }

            return end > at && end < source.Length && source[end] == ':' ? source[at..end] : null;
        }
    }

    /// <summary>The text with these spans marked: what a test would have to say to pass.</summary>
    public static string Write(string text, IEnumerable<MarkedSpan> spans)
    {
        var marks = spans
            .SelectMany(span => new[]
            {
                // At one place inner spans close before outer ones, all close before any opens, and outer ones open first.
                (At: span.Span.Start, Opens: true, Depth: -span.Span.Length, Text: OpenNamed + span.Name + ":"),
                (At: span.Span.End, Opens: false, Depth: span.Span.Length, Text: CloseNamed),
            })
            .OrderBy(mark => mark.At).ThenBy(mark => mark.Opens).ThenBy(mark => mark.Depth);
        var written = new StringBuilder();
        var copied = 0;
        foreach (var mark in marks)
        {
            written.Append(text, copied, mark.At - copied).Append(mark.Text);
            copied = mark.At;
        }

        return written.Append(text, copied, text.Length - copied).ToString();
    }
}
