using System;

namespace Crazyrouter.Contracts;

/// <summary>The contract's text is malformed or contradicts itself.</summary>
internal sealed class ContractFormatException(string path, string problem) : Exception($"contract.json, {path}: {problem}")
{
    /// <summary>Where in the file: member names joined by <c> / </c>.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong there.</summary>
    public string Problem { get; } = problem;
}
