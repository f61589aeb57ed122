using System;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Tells whether code takes a text for a link: it is downloaded, made an address, named so, shown as it is, or handed on out of sight.</summary>
internal static class LinkUse
{
    private const int Deepest = 4;

    private static readonly string[] Names = { "Url", "Uri", "Link", "Href" };

    public static bool Of(IOperation text, ReadingScope scope) => text.Type?.SpecialType == SpecialType.System_String && Of(text, scope, Deepest);

    private static bool Of(IOperation text, ReadingScope scope, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        return text.Parent switch
        {
            IConversionOperation or IParenthesizedOperation or IAwaitOperation or IConditionalAccessOperation => Of(text.Parent, scope, depth),
            ICoalesceOperation choice => Of(choice, scope, depth),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsNamed(local.Name) || IsUsed(local, scope, depth),
            ISimpleAssignmentOperation { Target: var target } assignment when assignment.Value == text && OperationFacts.Referenced(target) is { } variable
                => IsNamed(variable.Name) || (variable is ILocalSymbol && IsUsed(variable, scope, depth)),
            IArgumentOperation { Parameter: { } parameter, Parent: { } call } => IsTaken(call, parameter, scope, depth),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, ReturnType.SpecialType: SpecialType.System_String } } cut
                when cut.Instance == text => Of(cut, scope, depth),
            IInterpolationOperation { Parent: IInterpolatedStringOperation { Parent: IArgumentOperation { Parent: { } call } } } => IsShown(call),
            IReturnOperation returned => IsReturned(returned, scope, depth),
            _ => false,
        };
    }

    private static bool IsUsed(ISymbol variable, ReadingScope scope, int depth)
    {
        foreach (var use in scope.Uses.Of(variable))
        {
            if (!OperationFacts.IsWritten(use) && Of(use, scope, depth - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(IOperation call, IParameterSymbol parameter, ReadingScope scope, int depth)
    {
        if (OperationFacts.IsInSource(parameter))
        {
            return IsNamed(parameter.Name) || IsUsed(parameter.OriginalDefinition, scope, depth);
        }

        return IsShown(call) || parameter.Name is "requestUri" or "uriString" or "address";
    }

    /// <summary>Whether a call only shows what it is given to the one who runs the program.</summary>
    private static bool IsShown(IOperation call)
        => call is IInvocationOperation { TargetMethod: { Name: "Write" or "WriteLine", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } } };

    private static bool IsReturned(IReturnOperation returned, ReadingScope scope, int depth)
    {
        var uses = scope.Uses.OfResult(returned.Syntax);
        foreach (var use in uses)
        {
            if (Of(use, scope, depth - 1))
            {
                return true;
            }
        }

        for (var node = returned.Syntax; node is not null and not AnonymousFunctionExpressionSyntax; node = node.Parent)
        {
            if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            {
                // What an image model said is handed on to callers out of sight: to them the image is its link.
                return uses.IsEmpty || IsNamed((node as MethodDeclarationSyntax)?.Identifier.ValueText ?? ((LocalFunctionStatementSyntax)node).Identifier.ValueText);
            }
        }

        return false;
    }

    /// <summary>Whether a name ends in a word for a link: <c>imageUrl</c>, <c>GetLinkAsync</c>.</summary>
    private static bool IsNamed(string name)
    {
        const string waits = "Async";
        var end = name.EndsWith(waits, StringComparison.Ordinal) ? name.Length - waits.Length : name.Length;
        foreach (var word in Names)
        {
            var start = end - word.Length;
            if (start >= 0 && string.Compare(name, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (char.IsUpper(name[start]) || start == 0 || name[start - 1] == '_'))
            {
                return true;
            }
        }

        return false;
    }
}
