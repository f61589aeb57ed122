using System.Collections.Immutable;
using Crazyrouter.Analyzers.CodeFixes;
using Crazyrouter.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Crazyrouter.Analyzers.Tests;

/// <summary>A test of all rules and all their fixes on code as users write it. <see cref="Verify"/> is the short way to the usual ones.</summary>
internal sealed class CrazyrouterTest() : UserCodeTest<CrazyrouterAnalyzer>(AllFixes)
{
    /// <summary>The code fixes of the package.</summary>
    public static ImmutableArray<CodeFixProvider> AllFixes { get; } = [new RequestCodeFixProvider(), new ReplyCodeFixProvider()];
}
