using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;

namespace Crazyrouter.Docs.Tests;

/// <summary>What is generated is up to date, and what is called right works. One class: programs run one at a time.</summary>
public sealed class GeneratedTests
{
    [Fact]
    public async Task Everything_that_is_generated_is_up_to_date()
    {
        var stale = Documentation.Stale(await Documentation.MakeAsync());
        Assert.True(stale.Count == 0, $"Stale: {string.Join(", ", stale.Select(page => page.Path))}. Run: {Documentation.Command}");
    }

    [Fact]
    public async Task Programs_that_are_called_right_are_answered_well()
    {
        await using var runner = await ProgramRunner.StartAsync();
        var failed = new List<string>();
        foreach (var page in Page.ReadAll().Where(page => page.Regions.Contains("answer")))
        {
            foreach (var block in page.Blocks.Where(block => block.Section == "Right" && block.Language == "csharp"))
            {
                var run = await runner.RunAsync(UserProgram.Create(block.Text));
                if (run.Failure is not null || run.Answers.Any(answer => answer.Status >= 400))
                {
                    failed.Add($"{page.Path}({block.Line}): {run}");
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
    }
}
