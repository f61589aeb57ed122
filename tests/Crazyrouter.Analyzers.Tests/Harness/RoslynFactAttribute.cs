using System;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>A fact that needs a newer Roslyn than the oldest one supported, for newer C#; skipped below it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RoslynFactAttribute : FactAttribute
{
    /// <summary>Needs this version of Roslyn, such as <c>4.8</c> (C# 12).</summary>
    public RoslynFactAttribute(string version) => Skip = RoslynSkip.ReasonBelow(version);
}

/// <summary>A theory that needs a newer Roslyn than the oldest one supported, for newer C#; skipped below it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RoslynTheoryAttribute : TheoryAttribute
{
    /// <summary>Needs this version of Roslyn, such as <c>4.8</c> (C# 12).</summary>
    public RoslynTheoryAttribute(string version) => Skip = RoslynSkip.ReasonBelow(version);
}

/// <summary>Why a test is skipped.</summary>
internal static class RoslynSkip
{
    public static string? ReasonBelow(string version) =>
        UserCode.Roslyn < Version.Parse(version) ? $"needs Roslyn {version}, this is {UserCode.Roslyn.ToString(2)}" : null;
}
