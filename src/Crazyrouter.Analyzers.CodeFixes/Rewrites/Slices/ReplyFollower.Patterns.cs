using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Crazyrouter.Analyzers.CodeFixes.Rewrites.Slices;

/// <content>What patterns take out of a reply: members, items, parts that are told by their type.</content>
internal sealed partial class ReplyFollower
{
    private void FollowDeclared(IPatternOperation pattern, ReplyState state)
    {
        _slice.Cover(pattern.Syntax.Span);
        state = _steps.OfPattern(pattern, state);
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                FollowUses(declared, state);
                break;
            case INegatedPatternOperation negated:
                FollowDeclared(negated.Pattern, state);
                break;
            case IBinaryPatternOperation both:
                FollowDeclared(both.LeftPattern, state);
                FollowDeclared(both.RightPattern, state);
                break;
            case IListPatternOperation list:
                FollowItems(list, state);
                break;
            case ISlicePatternOperation { Pattern: { } rest }:
                FollowDeclared(rest, state);
                break;
            case IRecursivePatternOperation recursive:
                FollowMembers(recursive, state);
                break;
        }
    }

    private void FollowItems(IListPatternOperation list, ReplyState state)
    {
        if (list.DeclaredSymbol is { } whole)
        {
            FollowUses(whole, state);
        }

        foreach (var item in list.Patterns)
        {
            FollowDeclared(item, state);
        }
    }

    private void FollowMembers(IRecursivePatternOperation recursive, ReplyState state)
    {
        if (recursive.DeclaredSymbol is { } whole)
        {
            FollowUses(whole, state);
        }

        foreach (var inner in recursive.PropertySubpatterns)
        {
            FollowDeclared(inner.Pattern, _steps.After(inner.Member, inner.Member, state) ?? state);
        }

        foreach (var position in recursive.DeconstructionSubpatterns)
        {
            FollowDeclared(position, state);
        }
    }

    private void FollowDeclared(ISwitchOperation choice, ReplyState state)
    {
        foreach (var section in choice.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is IPatternCaseClauseOperation asked)
                {
                    FollowDeclared(asked.Pattern, state);
                }
            }
        }
    }

    private void FollowDeclared(ISwitchExpressionOperation choice, ReplyState state)
    {
        foreach (var arm in choice.Arms)
        {
            FollowDeclared(arm.Pattern, state);
        }
    }

    /// <summary>Whether one arm alone gives anything.</summary>
    private static bool AreOthersHarmless(ISwitchExpressionOperation choice, ISwitchExpressionArmOperation arm)
    {
        foreach (var other in choice.Arms)
        {
            if (other.Guard is not null || (other != arm && !ReplyOperations.IsHarmless(other.Value)))
            {
                return false;
            }
        }

        return true;
    }
}
