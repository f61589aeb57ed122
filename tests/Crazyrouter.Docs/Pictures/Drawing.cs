using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;

namespace Crazyrouter.Docs.Pictures;

/// <summary>Text in one colour.</summary>
/// <param name="Text">The text.</param>
/// <param name="Colour">The colour.</param>
internal readonly record struct Ink(string Text, string Colour);

/// <summary>An SVG picture that is drawn on a grid of characters, so that columns meet whatever the reader's font.</summary>
/// <param name="theme">Its colours.</param>
internal sealed class Drawing(Theme theme)
{
    /// <summary>The height of a line.</summary>
    public const double Row = 22;

    /// <summary>The width of a character.</summary>
    public const double Cell = 8.4;

    private const double FontSize = 14, Baseline = 15.5, Radius = 6, WaveStep = 3, WaveHeight = 2.5;
    private readonly StringBuilder _shapes = new();

    /// <summary>A box with round corners.</summary>
    public void Box(double x, double y, double width, double height, string fill, string? edge = null) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""  <rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" rx="{Radius}" fill="{fill}"{(edge is null ? "" : $" stroke=\"{edge}\"")}/>""").Append('\n');

    /// <summary>A bar without corners, behind a line.</summary>
    public void Bar(double x, double y, double width, string fill) => _shapes.Append(
        CultureInfo.InvariantCulture, $"""  <rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{Row}" fill="{fill}"/>""").Append('\n');

    /// <summary>A line of text whose top left corner is given.</summary>
    public void Write(double x, double y, params IReadOnlyList<Ink> inks)
    {
        var column = 0;
        foreach (var ink in inks)
        {
            var (bare, start) = (ink.Text.Trim(' '), column + ink.Text.Length - ink.Text.TrimStart(' ').Length);
            column += ink.Text.Length;
            if (bare.Length > 0)
            {
                _shapes.Append(
                    CultureInfo.InvariantCulture,
                    $"""  <text x="{x + (start * Cell):0.#}" y="{y + Baseline:0.#}" xml:space="preserve" textLength="{bare.Length * Cell:0.#}" fill="{ink.Colour}">{SecurityElement.Escape(bare)}</text>""").Append('\n');
            }
        }
    }

    /// <summary>A squiggle under a part of a line whose top is given.</summary>
    public void Wave(double x, double y, double width)
    {
        var path = new StringBuilder();
        var steps = (int)Math.Floor(width / WaveStep);
        for (var i = 0; i <= steps; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x + (i * WaveStep):0.#} {y + Row - 3 + (i % 2 == 0 ? 0 : -WaveHeight):0.#}");
        }

        _shapes.Append(CultureInfo.InvariantCulture, $"""  <path d="{path}" fill="none" stroke="{theme.Wave}" stroke-width="1.4"/>""").Append('\n');
    }

    /// <summary>A light bulb in a field of one line's height.</summary>
    public void Bulb(double x, double y) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""  <path transform="translate({x:0.#} {y + 3:0.#})" d="M8 0a5.4 5.4 0 0 0-3.4 9.6c.7.6 1 1.2 1 2h4.8c0-.8.3-1.4 1-2A5.4 5.4 0 0 0 8 0ZM5.8 12.6h4.4v1.2H5.8ZM6.6 14.8h2.8V16H6.6Z" fill="{theme.Wave}"/>""").Append('\n');

    /// <summary>The whole file.</summary>
    /// <param name="title">What a reader hears who does not see it.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    public string ToSvg(string title, double width, double height) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="{FontSize}">
          <title>{SecurityElement.Escape(title)}</title>
        {_shapes}</svg>

        """).ReplaceLineEndings("\n");

    /// <summary>A text broken into lines of at most some columns.</summary>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length >= columns)
            {
                lines.Add("");
            }

            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }

        return [.. lines.Where(line => line.Length > 0)];
    }
}
