using System.Collections.Generic;
using System.Linq;
using Crazyrouter.Analyzers.CodeFixes.Rewrites.ThroughHelper;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <summary>
/// Takes away what code does around the image because a reply may not hold it: loops over parts, questions, early exits. A call that gives
/// the image or throws answers them all.
/// </summary>
internal sealed partial class SliceCollapse
{
    private readonly ReplySlice _slice;
    private readonly SliceEdits _edits;
    private readonly SliceExits _exits;
    private readonly List<StatementSyntax> _collapsed = new();

    /// <param name="slice">What is made of the reply.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="exits">Says which exits may go, and takes what has to be kept of them.</param>
    public SliceCollapse(ReplySlice slice, SliceEdits edits, SliceExits exits)
    {
        _slice = slice;
        _edits = edits;
        _exits = exits;
    }

    /// <summary>Writes the edits; false where some of it does more than ask for the image.</summary>
    /// <param name="beforeLoop">Text to stand before the loop that begins with the call itself; null where there is none.</param>
    public bool TryApply(string? beforeLoop)
    {
        if (!_slice.Conditions.TrueForAll(condition => _edits.IsGone(condition.Syntax) || _slice.Decides(condition)))
        {
            return false;
        }

        foreach (var check in _slice.Checks.OrderBy(static check => check.Syntax.SpanStart))
        {
            if (!TryCollapse(check))
            {
                return false;
            }
        }

        if (!_slice.Switches.TrueForAll(TryCollapse))
        {
            return false;
        }

        foreach (var loop in _slice.Loops)
        {
            if (!TryCollapse(loop, loop.Collection.Syntax.Span.Contains(_slice.Call.Syntax.Span) ? beforeLoop : null))
            {
                return false;
            }
        }

        foreach (var carrier in _slice.Carriers)
        {
            if (carrier.FirstAncestorOrSelf<UsingStatementSyntax>() is { Declaration: { } declaration } block && declaration.Span.Contains(carrier.Span)
                && !_edits.IsGone(block) && !block.Span.Equals(carrier.Span) && !declaration.Span.Contains(_slice.Call.Syntax.Span))
            {
                _edits.Unwrap(block, block.Statement);
            }
        }

        return TryCutTails();
    }

    /// <summary>Whether a statement stands, once all this is done, in the block that another stands in.</summary>
    public bool IsInBlockOf(StatementSyntax statement, StatementSyntax other)
    {
        foreach (var outer in statement.Ancestors())
        {
            if (outer == other.Parent || (outer is CompilationUnitSyntax && other.Parent is GlobalStatementSyntax))
            {
                return true;
            }

            if (outer is not (BlockSyntax or GlobalStatementSyntax or ElseClauseSyntax) && !_collapsed.Contains(outer))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a piece of code is where the image comes out.</summary>
    private bool HoldsValue(SyntaxNode node) => _slice.Values.Exists(value => node.Span.Contains(value.Operation.Syntax.Span) && !_edits.IsGone(value.Operation.Syntax));

    private bool HoldsCarrier(SyntaxNode node) => _slice.Carriers.Any(carrier => node.Span.Contains(carrier.Span));

    private bool TryCollapse(IConditionalOperation check)
    {
        var statement = (IfStatementSyntax)check.Syntax;
        if (_edits.IsGone(statement) || _collapsed.Contains(statement))
        {
            return true;
        }

        if (statement.Parent is ElseClauseSyntax || !_slice.Decides(check.Condition))
        {
            return false;
        }

        if (statement.Else is null && !HoldsValue(statement.Statement) && Exits(statement.Statement))
        {
            return TryDrop(statement);
        }

        if (TryKeep(statement) is not { } kept)
        {
            return false;
        }

        _edits.Unwrap(statement, kept);
        return true;
    }

    /// <summary>The branch of a question that leads to the image, through all that is asked behind its <c>else</c>; null where none does.</summary>
    private StatementSyntax? TryKeep(IfStatementSyntax statement)
    {
        var whenTrue = HoldsValue(statement.Statement);
        var whenFalse = statement.Else is { } other && HoldsValue(other.Statement);
        if (whenTrue && whenFalse)
        {
            // Two ways to the same image: the one is kept that asks for a part that is there.
            whenTrue = AsksPresence.In(statement.Condition);
            whenFalse = !whenTrue;
        }
        else if (!whenTrue && !whenFalse)
        {
            whenTrue = HoldsCarrier(statement.Statement);
            whenFalse = statement.Else is { } carrying && HoldsCarrier(carrying.Statement);
        }

        var failing = whenTrue ? statement.Else?.Statement : statement.Statement;
        if (whenTrue == whenFalse || (AsksStatus(statement) && !FailsLikeException(statement, failing))
            || (failing is not null && !AsksStatus(statement) && !MayGo(failing)))
        {
            return null;
        }

        _collapsed.Add(statement);
        var kept = whenTrue ? statement.Statement : statement.Else!.Statement;
        return kept is not IfStatementSyntax next || _slice.Checks.Find(check => check.Syntax == next) is not { Condition: var condition } ? kept
            : _slice.Decides(condition) ? TryKeep(next)
            : null;
    }

    /// <summary>
    /// Whether what is done with another part, or without one, can go: it is another way to the image, it only shows what the old reply says,
    /// or it becomes the handler of the new call.
    /// </summary>
    private bool MayGo(StatementSyntax failing) => MayGo(failing is BlockSyntax block ? block.Statements.ToList() : new List<StatementSyntax> { failing });

    private bool MayGo(List<StatementSyntax> statements)
        => statements.TrueForAll(one => _exits.OnlyTells(one, _slice)) || (statements.Exists(HoldsValue) ? statements.TrueForAll(IsOfValue) : _exits.TryTake(statements));

    /// <summary>Whether a statement only serves to get the image in another way.</summary>
    private bool IsOfValue(StatementSyntax statement)
        => HoldsValue(statement) || HoldsCarrier(statement) || _exits.OnlyTells(statement, _slice) || _exits.OnlyMakes(statement) || _edits.IsGone(statement)
            || statement is BreakStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax { Expression: null };

    /// <summary>
    /// Drops an early exit. What asks whether the reply holds the image is answered by the new call, which throws where there is none; so is
    /// a status, where the code only throws too. What else is done then is the code's own.
    /// </summary>
    private bool TryDrop(IfStatementSyntax statement)
    {
        if (AsksStatus(statement) ? !_exits.OnlyThrows(statement.Statement) : !_exits.TryTake(statement.Statement))
        {
            return false;
        }

        _edits.Delete(statement);
        return true;
    }

    private static bool AsksStatus(IfStatementSyntax statement) => statement.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
        static name => name.Identifier.ValueText is "IsSuccessStatusCode" or "StatusCode" or "IsSuccessful" or "IsError" or "ErrorException" or "ErrorMessage" or "ResponseStatus");

    /// <summary>Whether what runs after a bad status, the other arm or what follows, only throws.</summary>
    private bool FailsLikeException(IfStatementSyntax statement, StatementSyntax? failing)
        => (failing ?? Following(statement).FirstOrDefault()) is { } ending && _exits.OnlyThrows(ending);

    private bool TryCollapse(IForEachLoopOperation loop, string? before)
    {
        var statement = (StatementSyntax)loop.Syntax;
        if (_edits.IsGone(statement))
        {
            return true;
        }

        var body = loop.Body.Syntax as StatementSyntax;
        if (body is null || !(HoldsValue(body) || HoldsCarrier(body)))
        {
            return false;
        }

        foreach (var node in body.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is BreakStatementSyntax or ContinueStatementSyntax && LoopOf(node) == statement && !_edits.IsGone(node))
            {
                if (node is ContinueStatementSyntax || !IsLast(node))
                {
                    return false;
                }

                _edits.Delete((StatementSyntax)node);
            }
        }

        _edits.Unwrap(statement, body, before);
        _collapsed.Add(statement);
        return true;
    }

    private static bool IsLast(SyntaxNode node) => node.Parent is not BlockSyntax block || block.Statements[block.Statements.Count - 1] == node;

    private static SyntaxNode? LoopOf(SyntaxNode node) => SliceExits.LoopAround((StatementSyntax)node);

    /// <summary>Cuts off what stood behind a loop or question for the case that no image was found, where the code before it now always ends.</summary>
    private bool TryCutTails()
    {
        foreach (var statement in _collapsed)
        {
            if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax) || !ExitsNow(statement))
            {
                continue;
            }

            var tail = new List<StatementSyntax>();
            foreach (var following in Following(statement))
            {
                if (following is LocalFunctionStatementSyntax || _edits.IsGone(following))
                {
                    continue;
                }

                tail.Add(following);
            }

            // What stands there for another part that may hold the image is not done without one.
            if (!(tail.Exists(HoldsValue) ? tail.TrueForAll(IsOfValue) : _exits.TryTake(tail)))
            {
                return false;
            }

            tail.ForEach(_edits.Delete);
        }

        return true;
    }

    private static IEnumerable<StatementSyntax> Following(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.Where(other => other.SpanStart > statement.SpanStart),
        SwitchSectionSyntax section => section.Statements.Where(other => other.SpanStart > statement.SpanStart),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax program }
            => program.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement).Where(other => other.SpanStart > statement.SpanStart),
        _ => Enumerable.Empty<StatementSyntax>(),
    };

    /// <summary>Whether nothing runs behind a statement once what is around the image in it is gone.</summary>
    private bool ExitsNow(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.Any(inner => !_edits.IsGone(inner) && ExitsNow(inner)),
        IfStatementSyntax check when _collapsed.Contains(check) => ExitsNow(HoldsValue(check.Statement) ? check.Statement : check.Else?.Statement ?? check.Statement),
        CommonForEachStatementSyntax loop when _collapsed.Contains(loop) => ExitsNow(loop.Statement),
        SwitchStatementSyntax choice when _collapsed.Contains(choice) => choice.Sections.First(HoldsValue).Statements.Any(inner => !_edits.IsGone(inner) && ExitsNow(inner)),
        UsingStatementSyntax block => ExitsNow(block.Statement),
        _ => Exits(statement),
    };

    private static bool Exits(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: { Count: > 0 } statements } => Exits(statements[statements.Count - 1]),
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: var called } } => called.ToString() is "Environment.Exit" or "System.Environment.Exit",
        _ => false,
    };
}
