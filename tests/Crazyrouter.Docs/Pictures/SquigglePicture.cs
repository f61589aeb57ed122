using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Crazyrouter.Docs.Code;
using Crazyrouter.Docs.Pages;

namespace Crazyrouter.Docs.Pictures;

/// <summary>The README's first program in an editor, with what the analyzer says of it.</summary>
internal static class SquigglePicture
{
    private const int MessageColumns = 86;

    public static async Task<IEnumerable<Page>> DrawAsync()
    {
        var program = ReadmePage.FirstProgram(Page.Read(ReadmePage.Path));
        var pages = new List<Page>();
        foreach (var theme in (Theme[])[Theme.Light, Theme.Dark])
        {
            pages.Add(new($"docs/pictures/squiggle-{theme.Name}.svg", await DrawAsync(program, theme)));
        }

        return pages;
    }

    private static async Task<string> DrawAsync(UserProgram program, Theme theme)
    {
        var found = (await program.DiagnoseAsync())[0];
        var squiggle = UserProgram.SquiggleOf(found);
        var message = Drawing.Wrap($"{found.Id}: {found.GetMessage()}", MessageColumns);
        var space = EditorWindow.HeightOf(message.Count) + Drawing.Row / 2;
        var window = EditorWindow.Draw(theme, UserProgram.FileName, await ColouredCode.ReadAsync(program.Document, theme), squiggle.Line, space);
        window.Drawing.Wave(EditorWindow.Left(squiggle.Column), EditorWindow.Top(squiggle.Line), squiggle.Length * Drawing.Cell);
        window.Panel(
            EditorWindow.Left(squiggle.Column), EditorWindow.Top(squiggle.Line + 1) + 3, (MessageColumns + 3) * Drawing.Cell,
            message.Select(line => (IReadOnlyList<Ink>)[new Ink(line, theme.Text)]));
        return window.ToSvg($"{UserProgram.FileName} in an editor: {UserProgram.LineOf(found)}");
    }
}
