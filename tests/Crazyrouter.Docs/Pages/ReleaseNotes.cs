using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Docs.Pages;

/// <summary>
/// The two files that release tracking reads: each rule's note is its title and its page, and a rule in neither is added as unshipped.
/// Severities stay as they are written, for a change of one is a change to declare.
/// </summary>
internal static partial class ReleaseNotes
{
    private const string Shipped = "AnalyzerReleases.Shipped.md", Unshipped = "AnalyzerReleases.Unshipped.md";

    /// <param name="rules">The rules, by id.</param>
    public static IEnumerable<Page> Write(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        var (shipped, unshipped) = (Noted(Page.Read(Shipped), rules), Noted(Page.Read(Unshipped), rules));
        var missing = rules.Where(rule => !Lists(shipped, rule) && !Lists(unshipped, rule)).ToList();
        return [shipped, missing.Count == 0 ? unshipped : unshipped with { Text = unshipped.Text.TrimEnd() + "\n" + string.Concat(missing.Select(NewRow)) }];
    }

    private static Page Noted(Page page, IReadOnlyList<DiagnosticDescriptor> rules) => page with
    {
        Text = Row().Replace(page.Text, row => rules.FirstOrDefault(rule => rule.Id == row.Groups["id"].Value) is { } rule
            ? row.Groups["fixed"].Value + Note(rule)
            : row.Value),
    };

    private static bool Lists(Page page, DiagnosticDescriptor rule) => page.Text.Contains($"\n{rule.Id} |", StringComparison.Ordinal);

    private static string NewRow(DiagnosticDescriptor rule) => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {Note(rule)}\n";

    private static string Note(DiagnosticDescriptor rule) => $"[{rule.Title}]({RulePage.PathOf(rule)})";

    [GeneratedRegex(@"^(?<fixed>(?<id>CRZ\d{4}) \|.*\| )[^|\n]*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
