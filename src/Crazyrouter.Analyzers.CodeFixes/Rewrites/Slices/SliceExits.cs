using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>
/// What code does where a reply holds no image. A bare exception of the framework is as good as the new call's; a log, a counter, another
/// value, an exception of the program's own is not: it is kept, as the handler of the new call, or nothing is rewritten.
/// </summary>
internal sealed class SliceExits
{
    private readonly SyntaxNode _call;
    private readonly RewriteScope _scope;
    private readonly bool _keeps;

    public SliceExits(SyntaxNode call, RewriteScope scope, bool keeps)
    {
        _call = call;
        _scope = scope;
        _keeps = keeps;
    }

    /// <summary>What has to be done where there is no image; empty where that is nothing.</summary>
    public IReadOnlyList<StatementSyntax> Kept { get; private set; } = System.Array.Empty<StatementSyntax>();

    /// <summary>Whether an exit can go; what has to be kept of it is remembered.</summary>
    public bool TryTake(StatementSyntax exit) => TryTake(exit is BlockSyntax block ? block.Statements.ToList() : new List<StatementSyntax> { exit });

    /// <summary>Whether statements can go that end in an exit; what has to be kept of them is remembered.</summary>
    public bool TryTake(List<StatementSyntax> statements)
    {
        if (statements.Count == 0 || (statements.Count == 1 && (OnlyThrows(statements[0]) || IsNextPart(statements[0]))))
        {
            return true;
        }

        if (!_keeps || !Leaves(statements[statements.Count - 1]) || (Kept.Count > 0 && TextOf(Kept) != TextOf(statements)))
        {
            return false;
        }

        Kept = statements;
        return true;
    }

    /// <summary>Whether a statement only throws what the framework has an exception for.</summary>
    public bool OnlyThrows(StatementSyntax statement)
        => statement switch
        {
            BlockSyntax { Statements: { Count: 1 } statements } => OnlyThrows(statements[0]),
            ThrowStatementSyntax thrown => _scope.Reading.OperationOf(thrown) is IThrowOperation operation && PlainThrow.Is(operation) && !HoldsComment(statement),
            _ => false,
        };

    private static bool HoldsComment(SyntaxNode statement)
        => statement.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    /// <summary>Whether a statement only shows or logs something of the old reply, and does nothing to have it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="slice">What is made of the reply.</param>
    public bool OnlyTells(StatementSyntax statement, ReplySlice slice)
        => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && _scope.Reading.OperationOf(call) is IInvocationOperation told
            && IsTelling(told.TargetMethod.ContainingType) && new HarmlessCode(_scope).MayGo(call.ArgumentList)
            && slice.Escapes.Exists(escape => statement.Span.Contains(escape.Syntax.Span));

    /// <summary>Whether a statement only declares what is made without doing anything.</summary>
    public bool OnlyMakes(StatementSyntax statement)
        => statement is LocalDeclarationStatementSyntax declaration
            && declaration.Declaration.Variables.All(variable => variable.Initializer is null || new HarmlessCode(_scope).MayGo(variable.Initializer.Value));

    private static bool IsTelling(INamedTypeSymbol type)
        => type is { Name: "Console" or "Debug" or "Trace" or "LoggerExtensions" or "ILogger" or "TextWriter" or "Log" };

    /// <summary>Whether a statement leaves the function, or the round of a loop that the call stands in too.</summary>
    private bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        BreakStatementSyntax or ContinueStatementSyntax => LoopAround(statement) is { } loop && loop.Span.Contains(_call.Span),
        _ => false,
    };

    /// <summary>Whether a statement only goes on to another part of the reply.</summary>
    private bool IsNextPart(StatementSyntax statement)
        => statement is BreakStatementSyntax or ContinueStatementSyntax && LoopAround(statement) is ForEachStatementSyntax loop && !loop.Span.Contains(_call.Span);

    /// <summary>What a <c>break</c> leaves, or a <c>continue</c> goes on with.</summary>
    public static SyntaxNode? LoopAround(StatementSyntax statement) => statement.Ancestors().FirstOrDefault(
        outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            || (outer is SwitchStatementSyntax && statement is BreakStatementSyntax));

    private static string TextOf(IEnumerable<StatementSyntax> statements) => string.Concat(statements.Select(static statement => statement.NormalizeWhitespace().ToString()));
}
