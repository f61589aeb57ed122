using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. Immutable: each <c>With</c> method gives a changed copy.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>Expects a diagnostic by its id and severity.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
        Spans = [];
    }

    /// <summary>Expects a diagnostic by its descriptor: id, default severity, and the message once arguments are given.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    /// <summary>The expected id.</summary>
    public string Id { get; }

    /// <summary>The expected severity.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The expected places: the diagnostic's location, then its additional ones. Empty: no location.</summary>
    public ImmutableArray<DiagnosticLocation> Spans { get; private init; }

    /// <summary>The descriptor's message, before its arguments.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The arguments of the message; null: the message is not compared by them.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>The expected message; null: it is not compared.</summary>
    public string? Message
    {
        get => field ?? (MessageFormat is { } format && MessageArguments is { } arguments
            ? string.Format(CultureInfo.InvariantCulture, format.ToString(CultureInfo.InvariantCulture), arguments)
            : null);
        private init;
    }

    /// <summary>Whether a place is expected.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>Expects an error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>With this severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>With this to leave out of the comparison.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>With this message, whole.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { Message = message };

    /// <summary>With these arguments of the descriptor's message.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>With no location, as diagnostics of the whole compilation have none.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>With a start in the first source; line and column count from 1.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    /// <summary>With a start in a file; line and column count from 1.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) =>
        Append(path, line, column, line, column, DiagnosticLocationOptions.IgnoreLength);

    /// <summary>With the place of <c>{|#key:...|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) =>
        Append("", markupKey + 1, 1, markupKey + 1, 1, DiagnosticLocationOptions.InterpretAsMarkupKey);

    /// <summary>With a span in the first source; lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    /// <summary>With a span in a file; lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        Append(path, startLine, startColumn, endLine, endColumn, DiagnosticLocationOptions.None);

    /// <inheritdoc/>
    public override string ToString()
    {
        var places = string.Join(", ", Spans.Select(place => place.Span.ToString()));
        return $"{(places.Length == 0 ? "(no location)" : places)}: {Id}{(Message is { } message ? ": " + message : "")}";
    }

    internal DiagnosticResult WithSpans(ImmutableArray<DiagnosticLocation> spans) => this with { Spans = spans };

    private DiagnosticResult Append(string path, int startLine, int startColumn, int endLine, int endColumn, DiagnosticLocationOptions options)
    {
        var start = new LinePosition(startLine - 1, startColumn - 1);
        var end = new LinePosition(endLine - 1, endColumn - 1);
        return this with { Spans = Spans.Add(new DiagnosticLocation(new FileLinePositionSpan(path, start, end), options)) };
    }
}
