using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>The regular expression that a text is searched with, where it is made elsewhere: a variable, a field, a generated method or property.</summary>
internal static class SearchTool
{
    /// <summary>What declares it, in the same file; null where a step is no such search, or makes its expression on the spot.</summary>
    public static SyntaxNode? Of(IOperation step, ReadingScope scope)
    {
        if (step is not IInvocationOperation { Instance: { } tool, TargetMethod.ContainingType: var type } || !KnownTypes.Is(type, scope.ReplyTypes.Regex))
        {
            return null;
        }

        var given = OperationFacts.Unwrap(tool);
        var declared = given is IInvocationOperation call ? call.TargetMethod : OperationFacts.Referenced(given);
        foreach (var reference in declared?.DeclaringSyntaxReferences ?? System.Collections.Immutable.ImmutableArray<SyntaxReference>.Empty)
        {
            if (reference.SyntaxTree == step.Syntax.SyntaxTree)
            {
                return reference.GetSyntax(scope.CancellationToken);
            }
        }

        return null;
    }

    /// <summary>The member to take out when nothing searches with it any more; null where others can see it, or a comment speaks of it.</summary>
    public static MemberDeclarationSyntax? MemberOf(SyntaxNode declaration)
    {
        var member = declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } ? field
            : declaration as MemberDeclarationSyntax;
        if (member is null || member.ContainsDirectives)
        {
            return null;
        }

        foreach (var modifier in member.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
            {
                return null;
            }
        }

        foreach (var trivia in member.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return null;
            }
        }

        return member;
    }
}
