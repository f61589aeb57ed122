using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;

namespace Crazyrouter.Docs.Pages;

/// <summary>README.md: what its first program is told and answered, the rules, and the command that repairs.</summary>
internal static class ReadmePage
{
    public const string Path = "README.md";

    public static async Task<Page> WriteAsync(IReadOnlyList<RulePage> rules, ProgramRunner runner)
    {
        var page = Page.Read(Path);
        var program = FirstProgram(page);
        var found = await program.DiagnoseAsync();
        return page
            .With("message", $"```text\n{string.Join('\n', found.Select(UserProgram.LineOf))}\n```")
            .With("answer", $"```text\n{await runner.RunAsync(program)}\n```")
            .With("format", $"```text\ndotnet format analyzers --severity info --diagnostics {string.Join(' ', UserProgram.FixableIds)}\n```")
            .With("rules", Table(rules));
    }

    /// <summary>The program the README begins with, and the pictures show.</summary>
    public static UserProgram FirstProgram(Page page) => UserProgram.Create(page.Blocks.First(block => block.Language == "csharp").Text);

    private static string Table(IReadOnlyList<RulePage> rules) => string.Join('\n', (IEnumerable<string>)
    [
        "| id | severity | what is wrong | the fix, on the example of its page |",
        "| --- | --- | --- | --- |",
        .. rules.Select(one => $"| [{one.Rule.Id}]({RulePage.PathOf(one.Rule)}) | {one.Rule.DefaultSeverity.ToString().ToLowerInvariant()} "
            + $"| {one.Rule.Title} | {one.Fix ?? "–"} |"),
    ]);
}
