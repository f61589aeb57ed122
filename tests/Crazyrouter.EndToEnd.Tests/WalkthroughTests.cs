using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Crazyrouter.Workbench;

namespace Crazyrouter.EndToEnd.Tests;

/// <summary>The README's first command, as a newcomer runs it.</summary>
[Collection(nameof(Road))] // Not beside the road: both pack what is built.
public sealed class WalkthroughTests
{
    private const int ScreenLines = 50, ScreenWidth = 140;

    [Fact]
    public async Task It_does_what_it_says_on_one_screen_and_leaves_nothing()
    {
        var temporary = Directory.CreateTempSubdirectory("crazyrouter-walk-").FullName;
        try
        {
            var run = await new DotNet(new Dictionary<string, string?> { ["TMPDIR"] = temporary, ["TMP"] = temporary, ["TEMP"] = temporary }).RunAsync(
                Repository.Folder, ["run", "--no-build", "-c", Repository.Configuration, "--project", "tests/Crazyrouter.Walkthrough"]);
            var lines = run.Succeeded().Output.Split('\n');
            Assert.InRange(lines.Length, 20, ScreenLines);
            Assert.All(lines, line => Assert.InRange(line.Length, 0, ScreenWidth));
            Assert.Contains(lines, line => line.Contains("harbour.png  PNG, 1024 x 1024", StringComparison.Ordinal));
            Assert.Empty(Directory.GetDirectories(temporary, "crazyrouter-*"));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
