using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;

namespace Crazyrouter.Docs.Tests;

/// <summary>Every program of every document compiles, and is reported exactly where the document says.</summary>
public sealed class ProgramTests
{
    /// <summary>Path and line of every program.</summary>
    public static TheoryData<string, int> Programs => Rows("csharp");

    /// <summary>Path and line of all settings.</summary>
    public static TheoryData<string, int> Settings => Rows("ini");

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_is_reported_as_it_is_shown(string path, int line)
    {
        var block = Page.Read(path).Blocks.Single(block => block.Line == line);
        var found = await UserProgram.Create(block.Text).DiagnoseAsync();
        var shown = CodeBlock.Show(block.Text, found.Select(UserProgram.SquiggleOf));
        Assert.True(shown == block.Shown, $"{path}({line}) must be:\n{shown}");
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Settings_can_be_read_unless_they_are_shown_as_wrong(string path, int line)
    {
        var block = Page.Read(path).Blocks.Single(block => block.Line == line);
        var found = await UserProgram.Create("Console.WriteLine();", block.Text).DiagnoseAsync();
        Assert.Equal(block.Section == "Wrong" ? ["CRZ0001"] : [], found.Select(one => one.Id));
    }

    private static TheoryData<string, int> Rows(string language)
    {
        var rows = new TheoryData<string, int>();
        foreach (var page in Page.ReadAll())
        {
            foreach (var block in page.Blocks.Where(block => block.Language == language))
            {
                rows.Add(page.Path, block.Line);
            }
        }

        return rows;
    }
}
