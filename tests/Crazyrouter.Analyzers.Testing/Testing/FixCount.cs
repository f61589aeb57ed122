using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How many fixes, or passes of Fix All, a test allows.</summary>
/// <param name="Most">At most so many; null: one for each fixable diagnostic of the start.</param>
/// <param name="IsExact">Not fewer either.</param>
/// <param name="Stops">Stop there, though more may be fixable.</param>
internal readonly record struct FixCount(int? Most, bool IsExact, bool Stops)
{
    /// <summary>One fix, and no look at what is left.</summary>
    public static FixCount One => new(1, true, true);

    /// <summary>A number as tests write it: negative means "at most", null is left open.</summary>
    public static FixCount From(int? number) => new(number is { } some ? Math.Abs(some) : null, number > 0, false);
}
