using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the markup of a source is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>Everything that looks like markup is markup.</summary>
    None = 0,

    /// <summary><c>$$</c> is code, as it is before a raw interpolated literal, and marks no position.</summary>
    TreatPositionIndicatorsAsCode = 1 << 1,
}
