using Crazyrouter.Analyzers.CodeFixes;
using Crazyrouter.Analyzers.Tests.Harness;

namespace Crazyrouter.Analyzers.Tests;

/// <summary>A test of all rules and all their fixes on code as users write it. <see cref="Verify"/> is the short way to the usual ones.</summary>
internal sealed class CrazyrouterTest()
    : UserCodeTest<CrazyrouterAnalyzer>(new RequestCodeFixProvider());
