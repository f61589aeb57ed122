using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>Follows a reply into a function of the program's own that only takes the image out of it: with the image at hand, nobody needs it.</summary>
internal static class ReplyFunction
{
    /// <summary>What a call gives that is given the reply; null where its function does more, or is asked elsewhere too.</summary>
    public static ReplyState? Through(IInvocationOperation call, IOperation value, ReplyState state, ReplySlice slice, RewriteScope scope)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (value.Parent is not IArgumentOperation { Parameter: { } parameter } || DeclarationOf(method, call, scope) is not { } declaration || !IsOnlyCall(method, scope)
            || !AreOthersHarmless(call, value))
        {
            return null;
        }

        var inner = new ReplySlice(slice.Call);
        var returned = new List<ReplyState>();
        new ReplyFollower(inner, scope) { Returned = returned }.FollowUses(method.Parameters[parameter.Ordinal], state);
        if (inner.Escapes.Count > 0 || inner.Values.Count > 0 || inner.Functions.Count > 0 || returned.Count == 0
            || !returned.TrueForAll(other => other.Form == returned[0].Form && other.IsImage))
        {
            return null;
        }

        slice.Functions.Add(declaration);
        slice.Cover(declaration.Span);
        return returned[0];
    }

    /// <summary>The function, where it is the program's private matter and stands in the same file without comments of its own.</summary>
    private static SyntaxNode? DeclarationOf(IMethodSymbol method, IInvocationOperation call, RewriteScope scope)
    {
        if (method.DeclaringSyntaxReferences.Length != 1 || method.DeclaringSyntaxReferences[0].SyntaxTree != call.Syntax.SyntaxTree
            || method.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is not { } declaration || declaration.Span.Contains(call.Syntax.Span))
        {
            return null;
        }

        var isPrivate = declaration is LocalFunctionStatementSyntax || (declaration is MethodDeclarationSyntax && method.DeclaredAccessibility == Accessibility.Private);
        foreach (var trivia in declaration.DescendantTrivia())
        {
            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia || trivia.IsDirective)
            {
                return null;
            }
        }

        return isPrivate ? declaration : null;
    }

    private static bool IsOnlyCall(IMethodSymbol method, RewriteScope scope)
        => scope.Reading.Uses.Of(method).Length == 1 && scope.Reading.Uses.GroupsOf(method).IsEmpty;

    private static bool AreOthersHarmless(IInvocationOperation call, IOperation value)
    {
        foreach (var argument in call.Arguments)
        {
            var given = OperationFacts.Unwrap(argument.Value);
            if (argument.Value != value && !given.ConstantValue.HasValue && OperationFacts.Referenced(given) is null && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return false;
            }
        }

        return true;
    }
}
