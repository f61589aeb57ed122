using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state with its markup read: clean files, and every expected diagnostic with its place.</summary>
internal sealed class Expectation
{
    private readonly Dictionary<string, FileLinePositionSpan> _keys = [];
    private readonly ImmutableArray<DiagnosticResult>.Builder _expected = ImmutableArray.CreateBuilder<DiagnosticResult>();
    private readonly MarkupMode _mode;
    private readonly MarkupOptions _options;
    private readonly ExpectedIds _ids;

    private Expectation(SolutionState state, MarkupOptions options, ExpectedIds ids)
    {
        (_mode, _options, _ids) = (state.MarkupHandling, options, ids);
        Main = ReadMarkup(state);
        Others = [.. state.AdditionalProjects.Values.Select(ReadMarkup)];
        var first = Main.Sources.Count == 0 ? "" : Main.Sources[0].filename;
        _expected.AddRange(state.ExpectedDiagnostics.Select(expected => Place(expected, first)));
    }

    /// <summary>The main project, its sources clean.</summary>
    public ProjectState Main { get; }

    /// <summary>The other projects, their sources clean.</summary>
    public ImmutableArray<ProjectState> Others { get; }

    /// <summary>The expected diagnostics, each with its place.</summary>
    public ImmutableArray<DiagnosticResult> Diagnostics => _expected.ToImmutable();

    /// <summary>Reads a state.</summary>
    public static Expectation Of(SolutionState state, MarkupOptions options, ExpectedIds ids) => new(state, options, ids);

    private ProjectState ReadMarkup(ProjectState project)
    {
        var clean = new ProjectState(project.Name, "", "");
        ReadMarkup(project.Sources, clean.Sources);
        ReadMarkup(project.AdditionalFiles, clean.AdditionalFiles);
        clean.InheritFrom(project);
        return clean;
    }

    private void ReadMarkup(SourceFileCollection marked, SourceFileCollection clean)
    {
        foreach (var (path, content) in marked)
        {
            clean.Add((path, _mode == MarkupMode.None ? content : ReadMarkup(path, content)));
        }
    }

    private SourceText ReadMarkup(string path, SourceText content)
    {
        var markup = Markup.Parse(content.ToString(), _options);
        var text = SourceText.From(markup.Text, content.Encoding ?? Encoding.UTF8);
        foreach (var (name, span) in markup.Spans)
        {
            var place = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
            {
                _keys.Add(name[1..], place);
            }
            else if (_mode == MarkupMode.Allow || (_mode == MarkupMode.IgnoreFixable && !_ids.Fixable.Contains(name)))
            {
                // A mark says what and where; how severe it is is the descriptor's, and the options', to say.
                _expected.Add(new DiagnosticResult(name.Length == 0 ? _ids.Default : name, DiagnosticSeverity.Warning)
                    .WithOptions(DiagnosticOptions.IgnoreSeverity)
                    .WithSpans([new DiagnosticLocation(place, DiagnosticLocationOptions.None)]));
            }
        }

        return text;
    }

    private DiagnosticResult Place(DiagnosticResult expected, string defaultPath) =>
        expected.WithSpans([.. expected.Spans.Select(place => Place(place, defaultPath))]);

    private DiagnosticLocation Place(DiagnosticLocation place, string defaultPath)
    {
        if (place.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            var key = place.Span.StartLinePosition.Line.ToString(CultureInfo.InvariantCulture);
            return new DiagnosticLocation(_keys[key], DiagnosticLocationOptions.None);
        }

        return place.Span.Path.Length > 0
            ? place
            : new DiagnosticLocation(new FileLinePositionSpan(defaultPath, place.Span.Span), place.Options);
    }
}
