using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.InPlace;

/// <summary>A chat reply that the function which asks for it does not read.</summary>
internal static class UnreadReply
{
    /// <summary>What every reader of a chat reply names, in JSON and as a member.</summary>
    private static readonly WordScan Answers = new(new[] { "choices" }, WordMatch.AnyCase);

    /// <summary>Whether another reply may come in its place: it is only shown, or nobody who can be given it names a chat's answers.</summary>
    public static bool Is(ReplySlice slice, RewriteScope scope)
        => slice.Values.Count == 0 && !slice.ReadsMessage && slice.Functions.Count == 0
            && (slice.Escapes.TrueForAll(static escape => IsShown(escape)) || !IsReadElsewhere(slice.Call.Syntax, scope));

    /// <summary>Whether a chat's answers are named in the call's own file, or in one that names its type.</summary>
    private static bool IsReadElsewhere(SyntaxNode call, RewriteScope scope)
    {
        var type = call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
        var naming = type is null ? null : new WordScan(new[] { type }, WordMatch.Identifier);
        return scope.Reading.Compilation.SyntaxTrees.Any(tree => tree.GetText(scope.Reading.CancellationToken) is var text
            && Answers.Finds(text) && (tree == call.SyntaxTree || naming?.Finds(text) == true));
    }

    private static bool IsShown(IOperation value)
    {
        for (var outer = value; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IInvocationOperation call when call != value && Mentions.IsMention(call):
                case IExpressionStatementOperation { Operation: IAwaitOperation or IInvocationOperation } statement when OperationFacts.Unwrap(statement.Operation) == OperationFacts.Unwrap(value):
                    return true;
                case IExpressionStatementOperation or IVariableDeclarationOperation or IReturnOperation or IBlockOperation:
                    return false;
            }
        }

        return false;
    }
}
