using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end must match.</summary>
    None = 0,

    /// <summary>Only the start must match.</summary>
    IgnoreLength = 1 << 0,

    /// <summary>The start line is the key of a <c>{|#0:...|}</c> span of the sources.</summary>
    InterpretAsMarkupKey = 1 << 1,
}
