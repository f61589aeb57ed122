using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Crazyrouter.Docs.Pictures;

/// <summary>The README's first program in an editor, with the fixes that are offered and what the first of them changes.</summary>
internal static class LightBulbPicture
{
    private const int Around = 1;

    public static async Task<IEnumerable<Page>> DrawAsync()
    {
        var program = ReadmePage.FirstProgram(Page.Read(ReadmePage.Path));
        var pages = new List<Page>();
        foreach (var theme in (Theme[])[Theme.Light, Theme.Dark])
        {
            pages.Add(new($"docs/pictures/light-bulb-{theme.Name}.svg", await DrawAsync(program, theme)));
        }

        return pages;
    }

    private static async Task<string> DrawAsync(UserProgram program, Theme theme)
    {
        var found = (await program.DiagnoseAsync())[0];
        var squiggle = UserProgram.SquiggleOf(found);
        var fixes = await program.FixesAsync(found);
        var changes = Changes(await program.ReadAsync(), await (await program.ApplyAsync(fixes[0])).ReadAsync());
        var height = Math.Max(EditorWindow.HeightOf(fixes.Count), EditorWindow.HeightOf(changes.Count));
        var window = EditorWindow.Draw(
            theme, UserProgram.FileName, await ColouredCode.ReadAsync(program.Document, theme), squiggle.Line, height + (Drawing.Row / 2));
        window.Drawing.Bulb(EditorWindow.CodeLeft - 20, EditorWindow.Top(squiggle.Line));
        window.Drawing.Wave(EditorWindow.Left(squiggle.Column), EditorWindow.Top(squiggle.Line), squiggle.Length * Drawing.Cell);
        Panels(window, theme, EditorWindow.Top(squiggle.Line + 1) + 3, [.. fixes.Select(fix => fix.Title)], changes);
        return window.ToSvg($"{UserProgram.FileName} in an editor, the light bulb open: {string.Join("; ", fixes.Select(fix => fix.Title))}");
    }

    private static void Panels(EditorWindow window, Theme theme, double top, IReadOnlyList<string> titles, IReadOnlyList<DiffPiece> changes)
    {
        var menu = (titles.Max(title => title.Length) + 3) * Drawing.Cell;
        window.Panel(EditorWindow.CodeLeft, top, menu, titles.Select(title => (IReadOnlyList<Ink>)[new Ink(title, theme.Text)]));
        window.Drawing.Bar(EditorWindow.CodeLeft + 1, top + 6, menu - 2, theme.Chosen);
        window.Drawing.Write(EditorWindow.CodeLeft + 12, top + 6, new Ink(titles[0], theme.Text));

        var (left, width) = (EditorWindow.CodeLeft + menu + 8, EditorWindow.Width - EditorWindow.CodeLeft - menu - 24);
        window.Panel(left, top, width, changes.Select(_ => (IReadOnlyList<Ink>)[]));
        for (var i = 0; i < changes.Count; i++)
        {
            var y = top + 6 + (i * Drawing.Row);
            var (mark, fill) = changes[i].Type switch
            {
                ChangeType.Deleted => ("- ", theme.Gone),
                ChangeType.Inserted => ("+ ", theme.New),
                _ => ("  ", theme.Panel),
            };
            window.Drawing.Bar(left + 1, y, width - 2, fill);
            window.Drawing.Write(left + 12, y, new Ink(mark, theme.Text), new Ink(changes[i].Text.TrimEnd(), theme.Text));
        }
    }

    /// <summary>The lines that change, with one around them.</summary>
    private static IReadOnlyList<DiffPiece> Changes(string before, string after)
    {
        var lines = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        var (first, last) = (lines.FindIndex(IsChange), lines.FindLastIndex(IsChange));
        return first < 0
            ? throw new DocumentException("The README's first fix changes nothing.")
            : lines[Math.Max(first - Around, 0)..Math.Min(last + Around + 1, lines.Count)];

        static bool IsChange(DiffPiece line) => line.Type != ChangeType.Unchanged;
    }
}
