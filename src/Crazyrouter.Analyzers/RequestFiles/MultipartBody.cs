using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Json;
using Crazyrouter.Json;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>A <c>multipart/form-data</c> body as it is written: parts between boundaries, each with its name in a header.</summary>
internal sealed class MultipartBody
{
    private readonly FileText _file;
    private readonly MappedText _body;
    private readonly Location _whole;
    private readonly ImmutableArray<Parameter>.Builder _parameters = ImmutableArray.CreateBuilder<Parameter>();
    private WireValue _model = WireValue.Unknown;
    private bool _isComplete = true;

    /// <param name="file">The file.</param>
    /// <param name="body">The body, with its places in the file.</param>
    /// <param name="whole">What stands for a part that comes from several places.</param>
    public MultipartBody(FileText file, MappedText body, Location whole)
    {
        _file = file;
        _body = body;
        _whole = whole;
    }

    /// <summary>The boundary that a content type names; null where it is no form of parts.</summary>
    public static string? BoundaryIn(string contentType)
        => contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && FindArgument(contentType, 0, contentType.Length, "boundary") is { } found
            ? contentType.Substring(found.Start, found.Length)
            : null;

    /// <summary>The form's fields, and whether all of them were read.</summary>
    public (WireValue Model, ImmutableArray<Parameter> Parameters, bool IsComplete) Read(string boundary)
    {
        var opening = "--" + boundary;
        var start = IndexOfLine(opening, 0);
        while (start >= 0 && string.CompareOrdinal(_body.Text, start + opening.Length, "--", 0, 2) != 0)
        {
            var end = IndexOfLine(opening, start + opening.Length);
            ReadPart(LineBehind(start, _body.Text.Length), end < 0 ? _body.Text.Length : end);
            start = end;
        }

        // A form whose end is missing may go on.
        return (_model, _parameters.ToImmutable(), _isComplete && start >= 0);
    }

    private void ReadPart(int start, int end)
    {
        (int Start, int Length)? name = null;
        var isFile = false;
        var at = start;
        for (var next = LineBehind(at, end); at < end; at = next, next = LineBehind(at, end))
        {
            var line = _body.Text.Substring(at, next - at).Trim();
            if (line.Length == 0)
            {
                at = next;
                break;
            }

            if (line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase))
            {
                name = FindArgument(_body.Text, at, next, "name");
                isFile = FindArgument(_body.Text, at, next, "filename") is not null;
            }
        }

        if (name is not { } found || Text(found.Start, found.Length).IndexOf(JsonScanner.Hole) >= 0)
        {
            _isComplete = false;
        }
        else
        {
            Add(found, isFile ? WireValue.Unknown : ValueFrom(at, end));
        }
    }

    private void Add((int Start, int Length) name, WireValue value)
    {
        if (Text(name.Start, name.Length) == "model")
        {
            _model = value;
        }
        else
        {
            _parameters.Add(new Parameter(Text(name.Start, name.Length), value, PlaceOf(name.Start, name.Length)));
        }
    }

    /// <summary>A part's text, without the line break that belongs to the boundary; unknown where a file gives it.</summary>
    private WireValue ValueFrom(int start, int end)
    {
        end -= end > start && _body.Text[end - 1] == '\n' ? 1 : 0;
        end -= end > start && _body.Text[end - 1] == '\r' ? 1 : 0;
        var text = Text(start, end - start);
        return text.StartsWith("< ", StringComparison.Ordinal) || text.StartsWith("<@", StringComparison.Ordinal) || text.IndexOf(JsonScanner.Hole) >= 0
            ? WireValue.Unknown
            : new WireValue(new WireConstant(text, WireKind.Text, PlaceOf(start, end - start)));
    }

    private Location PlaceOf(int start, int length) => _body.TryGetSpan(start, length, out var span) ? _file.Locate(span) : _whole;

    private string Text(int start, int length) => _body.Text.Substring(start, length);

    /// <summary>Where a line begins that starts so; -1 where none does.</summary>
    private int IndexOfLine(string opening, int from)
    {
        var at = _body.Text.IndexOf(opening, from, StringComparison.Ordinal);
        while (at > 0 && _body.Text[at - 1] != '\n')
        {
            at = _body.Text.IndexOf(opening, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private int LineBehind(int at, int end)
    {
        var found = at >= end ? -1 : _body.Text.IndexOf('\n', at, end - at);
        return found < 0 ? end : found + 1;
    }

    /// <summary>The value of <c>name=value</c> or <c>name="value"</c> in a header, without quotes.</summary>
    private static (int Start, int Length)? FindArgument(string header, int start, int end, string name)
    {
        for (var at = header.IndexOf(';', start, end - start); at >= 0; at = header.IndexOf(';', at, end - at))
        {
            at++;
            while (at < end && header[at] is ' ' or '\t')
            {
                at++;
            }

            if (at + name.Length < end && header[at + name.Length] == '='
                && string.Compare(header, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return ArgumentAt(header, at + name.Length + 1, end);
            }
        }

        return null;
    }

    private static (int Start, int Length) ArgumentAt(string header, int start, int end)
    {
        var isQuoted = start < end && header[start] == '"';
        start += isQuoted ? 1 : 0;
        var at = start;
        while (at < end && (isQuoted ? header[at] != '"' : header[at] != ';' && !char.IsWhiteSpace(header[at])))
        {
            at++;
        }

        return (start, at - start);
    }
}
