namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a failed check goes, so that the harness needs no test framework.</summary>
public interface IVerifier
{
    /// <summary>Fails the test when <paramref name="assert"/> is false.</summary>
    void True(bool assert, string? message = null);

    /// <summary>Fails the test when the two differ.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails the test.</summary>
    void Fail(string? message = null);

    /// <summary>A verifier whose messages start with <paramref name="context"/> as well.</summary>
    IVerifier PushContext(string context);
}
