using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>The text of a file that is no C#, and places in it as diagnostics give them.</summary>
internal sealed class FileText
{
    private readonly string _path;
    private readonly SourceText _source;

    public FileText(string path, SourceText source)
    {
        _path = path;
        _source = source;
        Text = source.ToString();
    }

    public string Text { get; }

    /// <summary>The file's lines, without their breaks.</summary>
    public IEnumerable<TextSpan> Lines
    {
        get
        {
            foreach (var line in _source.Lines)
            {
                yield return line.Span;
            }
        }
    }

    /// <summary>A part of the file.</summary>
    public Location Locate(TextSpan span) => Location.Create(_path, span, _source.Lines.GetLinePositionSpan(span));

    /// <summary>A part without the blanks around it.</summary>
    public TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a part begins with these characters.</summary>
    public bool StartsWith(TextSpan span, string start)
        => span.Length >= start.Length && string.CompareOrdinal(Text, span.Start, start, 0, start.Length) == 0;
}
