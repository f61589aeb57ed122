using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Contracts;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Rules;

/// <summary>Parts of a reply that the router never sends, and texts it means for people: CRZ1006, CRZ2001 and CRZ2003, as the contract's rows say.</summary>
internal static class ReplyRule
{
    /// <summary>Judges one read. A route's finding about the model of a call that is answered by a wrong read is the same mistake.</summary>
    /// <param name="read">The read.</param>
    /// <param name="options">The options of its file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="models">Takes the places of the models whose routes need no finding of their own.</param>
    public static void Check(ReplyRead read, CrazyrouterOptions options, ICollection<Finding> findings, ICollection<Location> models)
    {
        if (read.BelongsToRead)
        {
            return;
        }

        ReplyFact? common = null;
        AnsweredCall? call = null;
        foreach (var source in read.Sources)
        {
            var answered = source.IsWritten ? ImmutableArray<AnsweredCall>.Empty : AnsweredCall.From(source, options);
            if (answered.IsEmpty)
            {
                return;
            }

            foreach (var one in answered)
            {
                if (FactAgainst(read, source, one) is not { } fact || (common is not null && common.Rule != fact.Rule))
                {
                    return;
                }

                common ??= fact;
                call ??= one;
            }
        }

        if (common is null)
        {
            return;
        }

        findings.Add(new Finding(common.Rule!, read.Place, common.Describe(read.Word, call!.Model, call.Path), RouteRepair.ForReply(call, read, common, options)));
        foreach (var source in read.Sources)
        {
            foreach (var model in source.Origin?.Request?.Model.Possible ?? ImmutableArray<WireConstant>.Empty)
            {
                models.Add(model.Place);
            }
        }
    }

    private static ReplyFact? FactAgainst(ReplyRead read, ReplySource source, AnsweredCall call)
    {
        ReplyFact? against = null;
        foreach (var fact in call.Facts)
        {
            if (fact.Rule is not null && Speaks(fact, read, source, call))
            {
                against = fact;
                break;
            }
        }

        return against is not null && HasOtherWay(read, source, call) ? null : against;
    }

    private static bool Speaks(ReplyFact fact, ReplyRead read, ReplySource source, AnsweredCall call)
    {
        if (!call.IsRouteKnown && !NamesRoot(source.Path, fact))
        {
            // Only a reply has this name: what is below it stands in requests too.
            return false;
        }

        if (fact.Holds == ReplyContent.Nothing)
        {
            return ReplyFacts.LastName(fact) == read.Word
                && (read.Use == ReplyUse.Search
                    ? source.Path.IsEmpty ? call.IsRouteKnown : IsAbove(source, fact)
                    : source.Path.NamesOf(fact.Path, source.IsWhole) > 0);
        }

        return read.Use == ReplyUse.Search && Contains(fact.Markers, read.Word)
            && (source.Path.IsEmpty ? call.IsRouteKnown : source.Path.NamesOf(fact.Path, source.IsWhole, orBelow: true) > 0);
    }

    private static bool NamesRoot(ReplyPath path, ReplyFact fact)
    {
        var end = fact.Path.IndexOfAny(RootEnds);
        var root = end < 0 ? fact.Path : fact.Path.Substring(0, end);
        foreach (var step in path.Steps)
        {
            if (step.Is(root))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly char[] RootEnds = { '.', '[' };

    /// <summary>Whether the text that is searched for a name is what would hold it.</summary>
    private static bool IsAbove(ReplySource source, ReplyFact fact)
    {
        var owner = fact.Path.Substring(0, System.Math.Max(0, fact.Path.LastIndexOf('.')));
        return source.Path.NamesOf(owner.EndsWith("[]", System.StringComparison.Ordinal) ? owner.Substring(0, owner.Length - 2) : owner, source.IsWhole) > 0;
    }

    /// <summary>Whether the code takes what the reply does hold, and this only where that is missing.</summary>
    private static bool HasOtherWay(ReplyRead read, ReplySource source, AnsweredCall call)
    {
        foreach (var alternative in read.Alternatives)
        {
            var path = source.Path.Owner.Add(ReplyStep.Of(alternative, null));
            foreach (var fact in call.Facts)
            {
                if (fact.Holds != ReplyContent.Nothing && ReplyFacts.LastName(fact) == alternative && path.NamesOf(fact.Path, source.IsWhole) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> markers, string word)
    {
        foreach (var marker in markers)
        {
            if (marker == word)
            {
                return true;
            }
        }

        return false;
    }
}
