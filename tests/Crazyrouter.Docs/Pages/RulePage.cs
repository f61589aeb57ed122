using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Docs.Pages;

/// <summary>The page of one rule: its first wrong program is analysed, repaired and run, and the page says what was seen.</summary>
internal sealed class RulePage
{
    private RulePage(DiagnosticDescriptor rule, Page page, string? fix, string reported)
    {
        Rule = rule;
        Page = page;
        Fix = fix;
        Reported = reported;
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Rule { get; }

    /// <summary>The page as it is written.</summary>
    public Page Page { get; }

    /// <summary>What the light bulb says first at the first wrong program; null when there is no fix.</summary>
    public string? Fix { get; }

    /// <summary>What a build says of the first wrong program.</summary>
    public string Reported { get; }

    /// <summary>The rule's page as a path in the repository.</summary>
    public static string PathOf(DiagnosticDescriptor rule) => $"docs/rules/{rule.Id}.md";

    public static async Task<RulePage> ReadAsync(DiagnosticDescriptor rule)
    {
        var page = Page.Read(PathOf(rule));
        var program = WrongProgram(page);
        var found = (await program.DiagnoseAsync()).FirstOrDefault(one => one.Id == rule.Id)
            ?? throw new DocumentException($"{page.Path}: the first program under 'Wrong' is not reported as {rule.Id}.");
        var fixes = await program.FixesAsync(found);
        return new(rule, page, fixes.Count > 0 ? fixes[0].Title : null, UserProgram.LineOf(found));
    }

    /// <summary>The page with its generated regions as they must be.</summary>
    public async Task<Page> WriteAsync(ProgramRunner runner)
    {
        var page = Page.With("head", Head()).With("message", $"```text\n{Reported}\n```").With("facts", Facts());
        page = page.Regions.Contains("answer") ? page.With("answer", $"```text\n{await runner.RunAsync(WrongProgram(page))}\n```") : page;
        var wrong = page.Blocks.Where(block => block.Section == "Wrong" && block.Language == "csharp").ToList();
        for (var i = 0; i < wrong.Count; i++)
        {
            page = await WithRightAsync(page, wrong[i], i == 0 ? "right" : $"right {i + 1}");
        }

        return page;
    }

    /// <summary>What is right is what the fixes make of what is wrong; where there is no fix, it stays as it is written.</summary>
    private static async Task<Page> WithRightAsync(Page page, CodeBlock wrong, string region)
    {
        var repaired = await (await UserProgram.Create(wrong.Text).RepairAsync()).ReadAsync();
        return repaired == wrong.Text ? page : page.With(region, $"```csharp\n{repaired}```");
    }

    /// <summary>The first program under <c>Wrong</c>, with the settings shown beside it.</summary>
    private static UserProgram WrongProgram(Page page)
    {
        var blocks = page.Blocks.Where(block => block.Section == "Wrong").ToList();
        var program = blocks.FirstOrDefault(block => block.Language == "csharp")
            ?? throw new DocumentException($"{page.Path}: there is no program under 'Wrong'.");
        return UserProgram.Create(program.Text, blocks.FirstOrDefault(block => block.Language == "ini")?.Text);
    }

    private IReadOnlyList<ContractFact> OfRule() => [.. ContractFact.All.Where(fact => fact.Rule == Rule.Id)];

    private string Head()
    {
        var facts = OfRule();
        var foundIn = facts.Count == 0 ? "options"
            : facts[0].Path[0] == "replies" ? "[replies, however they are read](../shapes.md#replies)"
            : "[requests, in every shape](../shapes.md#requests)";
        return $"""
            # {Rule.Id}: {Rule.Title}

            | severity | first fix | found in |
            | --- | --- | --- |
            | {Rule.DefaultSeverity.ToString().ToLowerInvariant()} | {Fix ?? "none"} | {foundIn} |

            {Rule.Description}
            """;
    }

    private string Facts() => string.Join('\n', (IEnumerable<string>)
    [
        "| fact | what is known | source | date |",
        "| --- | --- | --- | --- |",
        .. OfRule().Select(fact => $"| {string.Join(" ", fact.Path.Skip(1).Where(name => name != "routes").Select(name => $"`{name}`"))} | {Sentence(fact.Says)} | {fact.Source} | {fact.Date} |"),
    ]);

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
