using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crazyrouter.Docs.Pictures;

/// <summary>The part that both pictures have: an editor with a file in it.</summary>
internal sealed class EditorWindow
{
    /// <summary>The width of both pictures.</summary>
    public const double Width = 900;

    /// <summary>Where the code's first column is.</summary>
    public const double CodeLeft = 70;

    private const double Head = 34, NumberRight = 46, Margin = 12;

    private readonly Theme _theme;
    private readonly double _codeBottom;

    private EditorWindow(Theme theme, Drawing drawing, double codeBottom)
    {
        _theme = theme;
        Drawing = drawing;
        _codeBottom = codeBottom;
    }

    /// <summary>What is drawn on.</summary>
    public Drawing Drawing { get; }

    /// <summary>Draws the editor and the file.</summary>
    /// <param name="theme">The colours.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="code">Its lines.</param>
    /// <param name="spaceAfter">The line, from 0, behind which room is kept for what belongs to it.</param>
    /// <param name="space">How much.</param>
    public static EditorWindow Draw(Theme theme, string file, IReadOnlyList<IReadOnlyList<Ink>> code, int spaceAfter, double space)
    {
        var drawing = new Drawing(theme);
        var bottom = Head + Margin + (code.Count * Drawing.Row) + space;
        drawing.Box(0.5, 0.5, Width - 1, bottom + Margin - 1, theme.Back, theme.Edge);
        drawing.Write(CodeLeft, (Head - Drawing.Row) / 2, new Ink(file, theme.Faint));
        for (var i = 0; i < code.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var top = Top(i) + (i > spaceAfter ? space : 0);
            drawing.Write(NumberRight - (number.Length * Drawing.Cell), top, new Ink(number, theme.Faint));
            drawing.Write(CodeLeft, top, code[i]);
        }

        return new(theme, drawing, bottom + Margin);
    }

    /// <summary>The top of a line that no room is kept above.</summary>
    public static double Top(int line) => Head + Margin + (line * Drawing.Row);

    /// <summary>The left of a column.</summary>
    public static double Left(int column) => CodeLeft + (column * Drawing.Cell);

    /// <summary>A panel with lines of text in it; the height it takes is <see cref="HeightOf"/>.</summary>
    public void Panel(double x, double y, double width, IEnumerable<IReadOnlyList<Ink>> lines)
    {
        var all = lines.ToList();
        Drawing.Box(x, y, width, HeightOf(all.Count), _theme.Panel, _theme.Edge);
        for (var i = 0; i < all.Count; i++)
        {
            Drawing.Write(x + Margin, y + (Margin / 2) + (i * Drawing.Row), all[i]);
        }
    }

    /// <summary>The height of a panel.</summary>
    public static double HeightOf(int lines) => (lines * Drawing.Row) + Margin;

    /// <summary>The whole file.</summary>
    public string ToSvg(string title) => Drawing.ToSvg(title, Width, _codeBottom);
}
