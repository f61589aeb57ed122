using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>The variables that an <c>.http</c> file defines, and its texts with them filled in. What the file leaves to its environment is unknown.</summary>
internal sealed class HttpVariables
{
    /// <summary>What more is filled into one text is unknown, and so is a longer value: definitions that double each other must end.</summary>
    private const int Longest = 64 * 1024;

    private readonly FileText _file;
    private readonly Dictionary<string, MappedText> _values = new(StringComparer.Ordinal);

    public HttpVariables(FileText file, IReadOnlyList<(string Name, TextSpan Value)> definitions)
    {
        _file = file;
        var several = Several(definitions);
        foreach (var (name, value) in definitions)
        {
            // A value uses what was defined before it and is filled once, where it is first defined; so none leads back to itself.
            if (!several.Contains(name) && !_values.ContainsKey(name) && Fill(new[] { value }) is { Text.Length: <= Longest } filled)
            {
                _values.Add(name, filled);
            }
        }
    }

    /// <summary>These parts of the file as one text, its variables filled in.</summary>
    public MappedText Fill(IEnumerable<TextSpan> parts)
    {
        var text = new MappedTextBuilder();
        var left = Longest;
        foreach (var part in parts)
        {
            Fill(part, text, ref left);
        }

        return text.ToMappedText();
    }

    /// <summary>What a reference is given, as it stands where it is defined; null where the file does not define it.</summary>
    public MappedText? DefinitionOf(TextSpan reference)
        => _values.TryGetValue(_file.Text.Substring(reference.Start + 2, reference.Length - 4).Trim(), out var value) ? value : null;

    private void Fill(TextSpan part, MappedTextBuilder text, ref int left)
    {
        var at = part.Start;
        while (ReferenceFrom(at, part.End) is { } reference)
        {
            AddText(TextSpan.FromBounds(at, reference.Start), text);
            if (DefinitionOf(reference) is { } value && value.Text.Length <= left)
            {
                left -= value.Text.Length;
                text.AddConstant(value.Text, reference);
            }
            else
            {
                text.AddUnknown(reference);
            }

            at = reference.End;
        }

        AddText(TextSpan.FromBounds(at, part.End), text);
    }

    private void AddText(TextSpan span, MappedTextBuilder text)
    {
        if (!span.IsEmpty)
        {
            text.AddText(_file.Text.Substring(span.Start, span.Length), span);
        }
    }

    private TextSpan? ReferenceFrom(int start, int end)
    {
        for (var open = IndexOf("{{", start, end); open >= 0; open = IndexOf("{{", open + 1, end))
        {
            var close = IndexOf("}}", open, end);
            if (close >= 0 && IsName(open + 2, close))
            {
                return TextSpan.FromBounds(open, close + 2);
            }
        }

        return null;
    }

    /// <summary>Whether a reference can say this: a name, or a function of the editor's own with what it is given, in one line.</summary>
    private bool IsName(int start, int end)
    {
        var isFunction = start < end && _file.Text[start] == '$';
        for (var i = start; i < end; i++)
        {
            if (_file.Text[i] is '\r' or '\n' or '{' || (_file.Text[i] == '"' && !isFunction))
            {
                return false;
            }
        }

        return true;
    }

    private int IndexOf(string mark, int start, int end) => _file.Text.IndexOf(mark, start, end - start, StringComparison.Ordinal);

    /// <summary>The names that are given different values: which of them a request gets depends on who sends it.</summary>
    private HashSet<string> Several(IReadOnlyList<(string Name, TextSpan Value)> definitions)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, span) in definitions)
        {
            var value = _file.Text.Substring(span.Start, span.Length);
            if (!first.TryGetValue(name, out var known))
            {
                first.Add(name, value);
            }
            else if (known != value)
            {
                several.Add(name);
            }
        }

        return several;
    }
}
