using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>What a mark of a case says: which ids, around which text. An id may be <c>silent</c>, or end in <c>?</c> or <c>@group</c>.</summary>
internal sealed record CaseMark(ImmutableArray<string> Ids, TextSpan Span);

/// <summary>
/// A marked-up program in a file of its own (<c>*.cs.txt</c>). Marks nest:
/// <c>{|CRZ1001:text|}</c> this rule is expected here; <c>{|CRZ1001,CRZ1003:text|}</c> both are;
/// <c>{|CRZ3001@a:text|}</c> one diagnostic is expected at one of the places that share the letter;
/// <c>{|CRZ2002?:text|}</c> allowed here, not expected; <c>{|silent:text|}</c> nothing may be reported here.
/// Line 1 is <c>// case: what it checks</c>, line 2 may be <c>// options: key=value; key=value</c>.
/// </summary>
/// <param name="Name">Folder and file, without the extensions.</param>
/// <param name="Text">The program, without marks.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Options">The lines of its <c>.editorconfig</c>.</param>
internal sealed partial record CaseFile(string Name, string Text, ImmutableArray<CaseMark> Marks, ImmutableArray<string> Options)
{
    private const string Extension = ".cs.txt", Heading = "// case: ", OptionsHeading = "// options:";

    /// <summary>All cases below a folder, by name; none where there is no such folder.</summary>
    public static IEnumerable<CaseFile> In(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
            .Select(path => Parse(Path.GetRelativePath(folder, path)[..^Extension.Length].Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>Reads a case.</summary>
    /// <exception cref="FormatException">It has no heading, or a mark is left open.</exception>
    public static CaseFile Parse(string name, string source)
    {
        var text = new StringBuilder(source.Length);
        var marks = ImmutableArray.CreateBuilder<CaseMark>();
        var opened = new Stack<(ImmutableArray<string> Ids, int Start)>();
        var copied = 0;
        foreach (Match token in Token().Matches(source))
        {
            text.Append(source, copied, token.Index - copied);
            copied = token.Index + token.Length;
            if (token.Groups["ids"].Success)
            {
                opened.Push(([.. token.Groups["ids"].Value.Split(',')], text.Length));
            }
            else if (opened.TryPop(out var mark))
            {
                marks.Add(new CaseMark(mark.Ids, TextSpan.FromBounds(mark.Start, text.Length)));
            }
            else
            {
                text.Append(token.Value);
            }
        }

        text.Append(source, copied, source.Length - copied);
        var lines = text.ToString().Split('\n', 3);
        return opened.Count == 0 && lines[0].StartsWith(Heading, StringComparison.Ordinal)
            ? new CaseFile(name, text.ToString(), marks.ToImmutable(), OptionsIn(lines.ElementAtOrDefault(1) ?? ""))
            : throw new FormatException($"{name}: line 1 must start with '{Heading}', and every mark must be closed.");
    }

    private static ImmutableArray<string> OptionsIn(string line) => !line.StartsWith(OptionsHeading, StringComparison.Ordinal)
        ? []
        : [.. line[OptionsHeading.Length..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"\{\|(?<ids>silent|CRZ\d{4}(\?|@\w+)?(,CRZ\d{4}(\?|@\w+)?)*):|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
