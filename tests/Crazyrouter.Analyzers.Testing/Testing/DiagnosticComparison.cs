using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Expected diagnostics against reported ones: each expects one, each is expected once.</summary>
internal sealed class DiagnosticComparison
{
    private readonly List<DiagnosticResult> _missing = [];
    private readonly List<Diagnostic> _unexpected;

    public DiagnosticComparison(IEnumerable<DiagnosticResult> expected, IEnumerable<Diagnostic> reported)
    {
        _unexpected = [.. reported];

        // Those that say more choose first, so that a vague one does not take what only an exact one fits.
        foreach (var one in expected.OrderByDescending(one => one.Message is not null).ThenByDescending(one => one.Spans.Length))
        {
            var found = _unexpected.FindIndex(diagnostic => Matches(one, diagnostic));
            if (found < 0)
            {
                _missing.Add(one);
            }
            else
            {
                _unexpected.RemoveAt(found);
            }
        }
    }

    /// <summary>Whether all were reported and nothing else was.</summary>
    public bool IsEqual => _missing.Count == 0 && _unexpected.Count == 0;

    /// <summary>What differs, line by line.</summary>
    public string Describe()
    {
        var text = new StringBuilder($"The diagnostics differ: {_missing.Count} missing, {_unexpected.Count} not expected.\n");
        foreach (var missing in _missing)
        {
            text.Append($"  missing       {missing}\n");
        }

        foreach (var unexpected in _unexpected)
        {
            text.Append($"  not expected  {Describe(unexpected)}\n");
        }

        return text.ToString();
    }

    /// <summary>A diagnostic in one line: its exact span, id and message.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{(place.IsValid ? place.ToString() : "(no location)")}: {diagnostic.Severity} {diagnostic.Id}: {message}";
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic actual) =>
        expected.Id == actual.Id
        && (expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || expected.Severity == actual.Severity)
        && (expected.Message is null || expected.Message == actual.GetMessage(CultureInfo.InvariantCulture))
        && PlacesMatch(expected.Spans, actual);

    private static bool PlacesMatch(ImmutableArray<DiagnosticLocation> expected, Diagnostic actual)
    {
        if (expected.IsEmpty)
        {
            return actual.Location.Kind == LocationKind.None;
        }

        // Additional locations are compared once a test names the first of them.
        return expected[0].Matches(actual.Location.GetLineSpan())
            && (expected.Length == 1
                || (expected.Length == actual.AdditionalLocations.Count + 1
                    && expected.Skip(1).Zip(actual.AdditionalLocations).All(pair => pair.First.Matches(pair.Second.GetLineSpan()))));
    }
}
