using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Tells from the text alone whether one place of a function runs after another, always or never.</summary>
internal static class RunOrder
{
    /// <summary>Whether the later place runs in every run that the earlier one is part of, and after it.</summary>
    public static bool AlwaysFollows(SyntaxNode later, SyntaxNode earlier)
    {
        if (later.SyntaxTree != earlier.SyntaxTree || later.SpanStart <= earlier.SpanStart)
        {
            return false;
        }

        var branch = later;
        while (branch.Parent is not null && !IsBranch(branch) && !IsFunction(branch))
        {
            branch = branch.Parent;
        }

        return branch.Span.Contains(earlier.Span);
    }

    /// <summary>Whether no run passes through both: they stand in different branches, or the first one's branch leaves the function.</summary>
    public static bool Exclude(SyntaxNode first, SyntaxNode second)
    {
        if (first.SyntaxTree != second.SyntaxTree)
        {
            return false;
        }

        for (var branch = first; branch.Parent is not null && !IsFunction(branch); branch = branch.Parent)
        {
            if (IsBranch(branch) && !branch.Span.Contains(second.Span) && (IsOtherBranch(branch, second) || (Leaves(branch) && second.SpanStart > branch.Span.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The function that a place stands in; null at the top level of a program.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode place)
    {
        var node = place;
        while (node is not null && !IsFunction(node))
        {
            node = node.Parent;
        }

        return node;
    }

    private static bool IsOtherBranch(SyntaxNode branch, SyntaxNode place)
    {
        for (var node = place; node.Parent is not null; node = node.Parent)
        {
            if (node.Parent == branch.Parent)
            {
                return IsBranch(node);
            }
        }

        return false;
    }

    /// <summary>Whether a node is run, or not, by the choice that its parent makes.</summary>
    private static bool IsBranch(SyntaxNode node) => node.Parent switch
    {
        IfStatementSyntax choice => node == choice.Statement || node == choice.Else,
        ElseClauseSyntax => false,
        SwitchStatementSyntax => node is SwitchSectionSyntax,
        SwitchExpressionSyntax => node is SwitchExpressionArmSyntax,
        ConditionalExpressionSyntax choice => node == choice.WhenTrue || node == choice.WhenFalse,
        WhileStatementSyntax loop => node == loop.Statement,
        ForStatementSyntax loop => node == loop.Statement,
        CommonForEachStatementSyntax loop => node == loop.Statement,
        TryStatementSyntax => node is CatchClauseSyntax,
        _ => false,
    };

    private static bool IsFunction(SyntaxNode node)
        => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or (MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static bool Leaves(SyntaxNode branch)
    {
        var last = branch switch
        {
            BlockSyntax { Statements.Count: > 0 } block => block.Statements[block.Statements.Count - 1],
            ElseClauseSyntax { Statement: BlockSyntax { Statements.Count: > 0 } block } => block.Statements[block.Statements.Count - 1],
            ElseClauseSyntax clause => clause.Statement,
            SwitchSectionSyntax { Statements.Count: > 0 } section => section.Statements[section.Statements.Count - 1],
            StatementSyntax statement => statement,
            _ => null,
        };
        return last is ReturnStatementSyntax or ThrowStatementSyntax;
    }
}
