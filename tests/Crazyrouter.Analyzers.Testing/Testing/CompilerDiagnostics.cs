namespace Microsoft.CodeAnalysis.Testing;

/// <summary>From which severity on the compiler's own diagnostics must be expected by the test.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: code need not compile.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Warnings and errors.</summary>
    Warnings,

    /// <summary>Suggestions, warnings and errors.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}
