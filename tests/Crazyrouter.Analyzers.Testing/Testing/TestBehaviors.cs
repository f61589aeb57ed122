using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>It is not checked that the analyzer is silent in generated code.</summary>
    SkipGeneratedCodeCheck = 1 << 0,
}
