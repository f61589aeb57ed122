using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Throws <see cref="InvalidOperationException"/> on a failed check, its message headed by the contexts it happened in.</summary>
public sealed class DefaultVerifier : IVerifier
{
    private readonly ImmutableStack<string> _contexts;

    /// <summary>Makes a verifier without a context.</summary>
    public DefaultVerifier()
        : this([])
    {
    }

    private DefaultVerifier(ImmutableStack<string> contexts) => _contexts = contexts;

    /// <inheritdoc/>
    public void True(bool assert, string? message = null)
    {
        if (!assert)
        {
            Fail(message ?? "Expected true.");
        }
    }

    /// <inheritdoc/>
    public void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Fail(message ?? $"Expected {expected}, was {actual}.");
        }
    }

    /// <inheritdoc/>
    public void Fail(string? message = null) =>
        throw new InvalidOperationException(string.Join(Environment.NewLine, _contexts.Reverse().Append(message ?? "The check failed.")));

    /// <inheritdoc/>
    public IVerifier PushContext(string context) => new DefaultVerifier(_contexts.Push(context));
}
