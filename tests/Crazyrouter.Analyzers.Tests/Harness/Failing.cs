using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Crazyrouter.Analyzers.Tests.Harness;

/// <summary>For tests of the harness itself: a test that must fail.</summary>
internal static class Failing
{
    /// <summary>The test fails, and its message holds each of these parts.</summary>
    public static async Task FailsWith(this AnalyzerTest<DefaultVerifier> test, params string[] parts)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.All(parts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }
}
