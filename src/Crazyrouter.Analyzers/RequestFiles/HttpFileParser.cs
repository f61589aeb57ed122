using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>
/// Takes an <c>.http</c> file apart, line by line, as Visual Studio, the REST client and Rider agree on it: requests between <c>###</c>,
/// <c>@name = value</c> before them, a request line, headers, a blank line, a body. Scripts and comments are passed over.
/// </summary>
internal sealed class HttpFileParser
{
    private enum Part : byte
    {
        /// <summary>Before a request line.</summary>
        Head,

        /// <summary>In a script that runs before a request.</summary>
        Script,

        /// <summary>Behind a request line.</summary>
        Headers,

        /// <summary>Behind the blank line.</summary>
        Body,

        /// <summary>In what is done with the reply.</summary>
        Reply,
    }

    private readonly FileText _file;
    private readonly List<HttpMessage> _messages = new();
    private readonly List<(string Name, TextSpan Value)> _definitions = new();
    private Part _part;

    private HttpFileParser(FileText file) => _file = file;

    /// <summary>The requests of a file, and its variables' definitions in their order.</summary>
    public static (IReadOnlyList<HttpMessage> Messages, IReadOnlyList<(string Name, TextSpan Value)> Definitions) Parse(FileText file)
    {
        var parser = new HttpFileParser(file);
        foreach (var line in file.Lines)
        {
            parser._part = file.StartsWith(line, "###") ? Part.Head : parser.Read(line);
        }

        return (parser._messages, parser._definitions);
    }

    /// <summary>Reads a line; returns the part that the next one is in.</summary>
    private Part Read(TextSpan line) => _part switch
    {
        Part.Head => ReadHead(_file.Trim(line)),
        Part.Script => _file.Text.IndexOf("%}", line.Start, line.Length, StringComparison.Ordinal) < 0 ? Part.Script : Part.Head,
        Part.Headers => ReadHeader(line),
        Part.Body => ReadBody(line),
        _ => Part.Reply,
    };

    private Part ReadHead(TextSpan line)
    {
        if (line.IsEmpty || IsComment(line))
        {
            return Part.Head;
        }

        if (_file.Text[line.Start] == '@')
        {
            ReadDefinition(line);
            return Part.Head;
        }

        if (_file.Text[line.Start] == '<')
        {
            var opens = _file.Text.IndexOf("{%", line.Start, line.Length, StringComparison.Ordinal) >= 0;
            return opens && _file.Text.IndexOf("%}", line.Start, line.Length, StringComparison.Ordinal) < 0 ? Part.Script : Part.Head;
        }

        var message = new HttpMessage();
        message.Url.Add(UrlIn(line));
        _messages.Add(message);
        return Part.Headers;
    }

    private Part ReadHeader(TextSpan line)
    {
        var message = _messages[_messages.Count - 1];
        var trimmed = _file.Trim(line);
        if (trimmed.IsEmpty)
        {
            message.Body = new TextSpan(line.End, 0);
            return Part.Body;
        }

        if (IsComment(trimmed))
        {
            return Part.Headers;
        }

        var colon = _file.Text.IndexOf(':', trimmed.Start, trimmed.Length);
        if (message.Headers.Count == 0 && (trimmed.Start > line.Start || _file.Text[line.Start] is '?' or '&'))
        {
            message.Url.Add(trimmed);
        }
        else if (colon >= 0)
        {
            message.Headers.Add((
                _file.Trim(TextSpan.FromBounds(trimmed.Start, colon)), _file.Trim(TextSpan.FromBounds(colon + 1, trimmed.End))));
        }

        return Part.Headers;
    }

    private Part ReadBody(TextSpan line)
    {
        if (_file.StartsWith(line, "> ") || _file.StartsWith(line, ">>") || _file.StartsWith(line, "<> "))
        {
            return Part.Reply;
        }

        var message = _messages[_messages.Count - 1];
        message.Body = TextSpan.FromBounds(message.Body.Start, line.End);
        return Part.Body;
    }

    private void ReadDefinition(TextSpan line)
    {
        var equals = _file.Text.IndexOf('=', line.Start, line.Length);
        if (equals >= 0)
        {
            var name = _file.Trim(TextSpan.FromBounds(line.Start + 1, equals));
            _definitions.Add((_file.Text.Substring(name.Start, name.Length), _file.Trim(TextSpan.FromBounds(equals + 1, line.End))));
        }
    }

    /// <summary>A request line without its method and version, either of which may be left out.</summary>
    private TextSpan UrlIn(TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsLetter(_file.Text[start]))
        {
            start++;
        }

        start = start < line.End && _file.Text[start] is ' ' or '\t' ? start : line.Start;
        var version = _file.Text.LastIndexOf(" HTTP/", line.End - 1, line.End - start, StringComparison.Ordinal);
        return _file.Trim(TextSpan.FromBounds(start, version < 0 ? line.End : version));
    }

    private bool IsComment(TextSpan line) => _file.Text[line.Start] == '#' || _file.StartsWith(line, "//");
}
