namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A place where a diagnostic is expected.</summary>
/// <param name="Span">The place; an empty path means the first source.</param>
/// <param name="Options">How it is compared.</param>
public readonly record struct DiagnosticLocation(FileLinePositionSpan Span, DiagnosticLocationOptions Options)
{
    internal bool Matches(FileLinePositionSpan actual) =>
        Span.Path == actual.Path
        && Span.StartLinePosition == actual.StartLinePosition
        && (Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || Span.EndLinePosition == actual.EndLinePosition);
}
