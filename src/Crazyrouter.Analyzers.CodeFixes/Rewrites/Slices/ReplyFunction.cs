using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>
/// Follows a reply into a function of the program's own that only takes the image out of it: with the image at hand, nobody needs it. It
/// goes where it is private to its file and says nothing more; else it stays for those who call it.
/// </summary>
internal static class ReplyFunction
{
    /// <summary>What a call gives that is given the reply; null where its function does more.</summary>
    public static ReplyState? Through(IInvocationOperation call, IOperation value, ReplyState state, ReplySlice slice, RewriteScope scope)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (value.Parent is not IArgumentOperation { Parameter: { } parameter } || DeclarationOf(method, call, scope) is not { } declaration
            || !AreOthersHarmless(call, value))
        {
            return null;
        }

        var inner = new ReplySlice(slice.Call);
        var returned = new List<ReplyState>();
        var follower = new ReplyFollower(inner, scope) { Returned = returned };
        follower.FollowUses(method.Parameters[parameter.Ordinal], state);
        follower.Finish();
        if (inner.Escapes.Count > 0 || inner.Values.Count > 0 || inner.Functions.Count > 0 || returned.Count == 0
            || !returned.TrueForAll(other => other.Form == returned[0].Form && other.IsImage))
        {
            return null;
        }

        if (IsPrivate(declaration, method) && IsOnlyCall(method, scope))
        {
            slice.Functions.Add(declaration);
        }

        slice.Cover(declaration.Span);
        foreach (var tool in inner.Tools)
        {
            slice.SearchWith(tool);
        }

        return returned[0];
    }

    /// <summary>The function, where it stands in the same file and the call is not one of its own.</summary>
    private static SyntaxNode? DeclarationOf(IMethodSymbol method, IInvocationOperation call, RewriteScope scope)
        => method.DeclaringSyntaxReferences.Length == 1 && method.DeclaringSyntaxReferences[0].SyntaxTree == call.Syntax.SyntaxTree
            && method.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is var declaration && !declaration.Span.Contains(call.Syntax.Span)
            ? declaration
            : null;

    private static bool IsPrivate(SyntaxNode declaration, IMethodSymbol method)
    {
        foreach (var trivia in declaration.DescendantTrivia())
        {
            if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia || trivia.IsDirective)
            {
                return false;
            }
        }

        return declaration is LocalFunctionStatementSyntax || (declaration is MethodDeclarationSyntax && method.DeclaredAccessibility == Accessibility.Private);
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
