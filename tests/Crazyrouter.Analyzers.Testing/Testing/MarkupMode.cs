namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of the markup in the sources of a state.</summary>
public enum MarkupMode
{
    /// <summary>There is none: the sources are taken as they stand.</summary>
    None,

    /// <summary>It is taken out and expects nothing.</summary>
    Ignore,

    /// <summary>It is taken out; it expects diagnostics, but for those the fix under test is for.</summary>
    IgnoreFixable,

    /// <summary>It is taken out; each marked span expects its diagnostic.</summary>
    Allow,
}
