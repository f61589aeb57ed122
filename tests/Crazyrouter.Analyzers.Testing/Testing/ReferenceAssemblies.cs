namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework that sources compile against, by name only: it brings no assembly, as in the package when it is made by this
/// constructor. The assemblies themselves are given in <see cref="ProjectState.AdditionalReferences"/>.
/// </summary>
/// <param name="targetFramework">The target framework's moniker.</param>
public sealed class ReferenceAssemblies(string targetFramework)
{
    /// <summary>The target framework's moniker.</summary>
    public string TargetFramework { get; } = targetFramework;
}
