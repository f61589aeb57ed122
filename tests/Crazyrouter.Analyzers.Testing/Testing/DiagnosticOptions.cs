using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What of an expected diagnostic is not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>All is compared.</summary>
    None = 0,

    /// <summary>Its severity is not.</summary>
    IgnoreSeverity = 1 << 0,
}
