using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.RequestFiles;

/// <summary>The variables that an <c>.http</c> file defines, and its texts with them filled in. What the file leaves to its environment is unknown.</summary>
internal sealed class HttpVariables
{
    /// <summary>A longer value is unknown: definitions that double each other must end.</summary>
    private const int Longest = 4096;

    /// <summary>What stands in no variable's name: two braces before it begin something else.</summary>
    private static readonly char[] NoName = { '\r', '\n', '"' };

    private readonly FileText _file;
    private readonly Dictionary<string, MappedText> _values = new(StringComparer.Ordinal);

    public HttpVariables(FileText file, IReadOnlyList<(string Name, TextSpan Value)> definitions)
    {
        _file = file;
        var several = Several(definitions);
        foreach (var (name, value) in definitions)
        {
            // A value may use what is defined before it; so none leads back to itself, and a repeated definition is the first one.
            if (!_values.ContainsKey(name) && !several.Contains(name) && Fill(new[] { value }) is { Text.Length: <= Longest } filled)
            {
                _values[name] = filled;
            }
        }
    }

    /// <summary>These parts of the file as one text, its variables filled in.</summary>
    public MappedText Fill(IEnumerable<TextSpan> parts)
    {
        var text = new MappedTextBuilder();
        foreach (var part in parts)
        {
            Fill(part, text);
        }

        return text.ToMappedText();
    }

    /// <summary>What a reference is given, as it stands where it is defined; null where the file does not define it.</summary>
    public MappedText? DefinitionOf(TextSpan reference)
        => _values.TryGetValue(_file.Text.Substring(reference.Start + 2, reference.Length - 4).Trim(), out var value) ? value : null;

    private void Fill(TextSpan part, MappedTextBuilder text)
    {
        var at = part.Start;
        while (ReferenceFrom(at, part.End) is { } reference)
        {
            AddText(TextSpan.FromBounds(at, reference.Start), text);
            if (DefinitionOf(reference) is { } value)
            {
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
        var open = _file.Text.IndexOf("{{", start, end - start, StringComparison.Ordinal);
        var close = open < 0 ? -1 : _file.Text.IndexOf("}}", open, end - open, StringComparison.Ordinal);
        return close < 0 || _file.Text.IndexOfAny(NoName, open, close - open) >= 0 ? null : TextSpan.FromBounds(open, close + 2);
    }

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
