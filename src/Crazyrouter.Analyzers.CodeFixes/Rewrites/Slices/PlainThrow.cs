using System;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>
/// Tells an exception of .NET itself, in whose place the new call's own is as good. One of the program's, or of a library it shares with
/// others, says more: somebody may wait for it.
/// </summary>
internal static class PlainThrow
{
    private const string Root = "System";

    /// <summary>Whether all that is thrown is such an exception, and nothing is done to make it.</summary>
    public static bool Is(IThrowOperation thrown)
        => thrown.Exception is { } exception && OperationFacts.Unwrap(exception) is IObjectCreationOperation made && IsPlain(made.Type) && !Acts(made);

    private static bool IsPlain(ITypeSymbol? type)
        => type is not null && !OperationFacts.IsInSource(type) && type.ContainingNamespace?.ToDisplayString() is { } space
            && (space == Root || space.StartsWith(Root + ".", StringComparison.Ordinal));

    private static bool Acts(IOperation operation)
    {
        foreach (var inner in operation.Descendants())
        {
            if (inner is IIncrementOrDecrementOperation or IAssignmentOperation || (inner is IInvocationOperation { TargetMethod: var method } && OperationFacts.IsInSource(method)))
            {
                return true;
            }
        }

        return false;
    }
}
