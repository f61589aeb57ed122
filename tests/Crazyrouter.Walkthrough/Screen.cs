using System;
using System.Diagnostics;
using System.Linq;
using Crazyrouter.Workbench;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Crazyrouter.Walkthrough;

/// <summary>Writes the walkthrough, in colour where a person looks.</summary>
internal sealed class Screen
{
    private const int Width = 110;
    private const string Indent = "   ";

    private readonly bool _coloured = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _step;

    /// <summary>The title.</summary>
    public void Begin(string title) => Write(title, ConsoleColor.White);

    /// <summary>The next step, with the time since the start.</summary>
    public void Step(string title) => Write($"\n{++_step}. {title}  [{_clock.Elapsed.TotalSeconds:0} s]", ConsoleColor.Cyan);

    /// <summary>A line below the step.</summary>
    public void Line(string text) => Write(Indent + text);

    /// <summary>What a program wrote, below the step.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd());
        }
    }

    /// <summary>A finding: its place and message, and the line of source it stands in, underlined.</summary>
    public void Finding(Finding finding, string source)
    {
        Wrapped($"{finding.File}({finding.Line},{finding.Column}): {finding.Level} {finding.Id}: {finding.Message}");
        var margin = $"{Indent}{finding.Line,5} | ";
        Write(margin + source.Split('\n')[finding.Line - 1].TrimEnd());
        Write(new string(' ', margin.Length + finding.Column - 1) + new string('~', finding.EndColumn - finding.Column), ConsoleColor.Yellow);
    }

    /// <summary>The lines that differ; whether there are any.</summary>
    public bool Diff(string before, string after)
    {
        var changed = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines.Where(line => line.Type != ChangeType.Unchanged).ToList();
        foreach (var line in changed)
        {
            var (mark, colour) = line.Type == ChangeType.Deleted ? ('-', ConsoleColor.Red) : ('+', ConsoleColor.Green);
            Write($"{Indent}{mark} {line.Text}", colour);
        }

        return changed.Count > 0;
    }

    /// <summary>The good end.</summary>
    public void End(string text) => Write($"\nDone in {_clock.Elapsed.TotalSeconds:0} s. {text}", ConsoleColor.White);

    /// <summary>The bad end.</summary>
    public void Fail(string text)
    {
        Write($"\nFAILED at step {_step}.", ConsoleColor.Red);
        Console.Error.WriteLine(text);
    }

    private void Wrapped(string text)
    {
        var line = Indent;
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                Write(line);
                line = Indent + "  ";
            }

            line += line.Length > 0 && line[^1] != ' ' ? " " + word : word;
        }

        Write(line);
    }

    private void Write(string text, ConsoleColor? colour = null)
    {
        if (_coloured && colour is { } some)
        {
            Console.ForegroundColor = some;
            Console.WriteLine(text);
            Console.ResetColor();
        }
        else
        {
            Console.WriteLine(text);
        }
    }
}
