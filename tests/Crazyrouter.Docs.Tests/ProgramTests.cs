using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;

namespace Crazyrouter.Docs.Tests;

/// <summary>Every program of every document compiles, and is reported exactly where the document says.</summary>
public sealed class ProgramTests
{
    /// <summary>Path and line of every program.</summary>
    public static TheoryData<string, int> Programs => Rows(page => page.Blocks.Where(IsProgram).Select(block => block.Line));

    /// <summary>Path and line of all settings.</summary>
    public static TheoryData<string, int> Settings => Rows(page => page.Blocks.Where(IsSettings).Select(block => block.Line));

    /// <summary>Path and number, from 0, of every program that is called right.</summary>
    public static TheoryData<string, int> Pairs => Rows(page => page.Blocks.Where(block => block.Section == "Right" && IsProgram(block)).Select((_, number) => number));

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

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_right_is_what_the_fixes_make_of_what_is_wrong(string path, int index)
    {
        var blocks = Page.Read(path).Blocks;
        var repaired = await (await UserProgram.Create(Of("Wrong")).RepairAsync()).ReadAsync();
        if (repaired != Of("Wrong"))
        {
            Assert.True(repaired == Of("Right"), $"{path}: what is right must be:\n{repaired}");
        }

        string Of(string section) => blocks.Where(block => block.Section == section && IsProgram(block)).ElementAt(index).Text;
    }

    private static TheoryData<string, int> Rows(Func<Page, IEnumerable<int>> numbers)
    {
        var rows = new TheoryData<string, int>();
        foreach (var page in Page.ReadAll())
        {
            foreach (var number in numbers(page))
            {
                rows.Add(page.Path, number);
            }
        }

        return rows;
    }

    private static bool IsProgram(CodeBlock block) => block.Language == "csharp";

    private static bool IsSettings(CodeBlock block) => block.Language == "ini";
}
