using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test of a fix leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>Fix All in document is not run.</summary>
    SkipFixAllInDocumentCheck = 1 << 0,

    /// <summary>Fix All in project is not run.</summary>
    SkipFixAllInProjectCheck = 1 << 1,

    /// <summary>Fix All in solution is not run.</summary>
    SkipFixAllInSolutionCheck = 1 << 2,

    /// <summary>No Fix All is run.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first fixable diagnostic is fixed; the fixed state may hold more.</summary>
    FixOne = 1 << 3,
}
