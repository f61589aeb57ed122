using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Crazyrouter.Docs.Pages;

/// <summary>A fenced block of a document.</summary>
/// <param name="Section">The heading it stands under, without its marks.</param>
/// <param name="Language">What is written behind the fence, such as <c>csharp</c>.</param>
/// <param name="Line">The line of the document that its text begins in, from 1.</param>
/// <param name="Shown">Its text, as the reader sees it.</param>
internal sealed partial record CodeBlock(string Section, string Language, int Line, string Shown)
{
    /// <summary>The text without the comment lines that carry squiggles.</summary>
    public string Text { get; } = string.Concat(Lines(Shown).Where(line => !Mark().IsMatch(line)).Select(line => line + "\n"));

    /// <summary>What the comment lines say, in their order.</summary>
    public IReadOnlyList<Squiggle> Squiggles { get; } = Read(Shown);

    /// <summary>A program's text with its squiggles under it, as documents show it.</summary>
    public static string Show(string text, IEnumerable<Squiggle> squiggles)
    {
        var byLine = squiggles.ToLookup(squiggle => squiggle.Line);
        return string.Concat(Lines(text).SelectMany((line, number) => (IEnumerable<string>)[line + "\n", .. byLine[number].Select(Comment)]));
    }

    private static string Comment(Squiggle squiggle) =>
        "//" + new string(' ', Math.Max(squiggle.Column - 2, 0)) + new string('~', squiggle.Length) + " " + squiggle.Id + "\n";

    private static List<Squiggle> Read(string shown)
    {
        var squiggles = new List<Squiggle>();
        var above = -1;
        foreach (var line in Lines(shown))
        {
            var mark = Mark().Match(line);
            if (!mark.Success)
            {
                above++;
                continue;
            }

            squiggles.Add(new(above, mark.Groups["wave"].Index, mark.Groups["wave"].Length, mark.Groups["id"].Value));
        }

        return squiggles;
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"^// *(?<wave>~+) (?<id>CRZ\d{4})$")]
    private static partial Regex Mark();
}
