using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Finds what contradicts itself in what was read of a parameter.</summary>
internal static class ParameterCheck
{
    public static void Run(FactObject fact, ParameterFact parameter)
    {
        CheckStanding(fact, parameter);
        CheckWords(fact, parameter, parameter.TakenAs, "takenAs");
        CheckWords(fact, parameter, parameter.Meant, "rejected");
        foreach (var word in parameter.Meant.Keys)
        {
            if (parameter.TakenAs.ContainsKey(word))
            {
                throw fact.Wrong("'" + word + "' cannot be both rejected and taken", "rejected");
            }
        }

        if (parameter.Default is { } usual && parameter.Values.Count > 0 && parameter.TakenValue(usual) is null)
        {
            throw fact.Wrong("the default '" + usual + "' is none of the values", "default");
        }

        foreach (var value in parameter.Slow?.Values ?? [])
        {
            if (parameter.TakenValue(value) != value)
            {
                throw fact.Wrong("'" + value + "' is none of the values", "slow");
            }
        }
    }

    public static void Run(FactObject fact, SizeRule rule)
    {
        if (rule.MultipleOf < 1 || rule.MaxRatio < 1 || rule.MinArea > rule.MaxArea)
        {
            throw fact.Wrong("the least is above the greatest, or a factor is 0");
        }

        foreach (var shape in new[] { new PixelSize(1, 1), new PixelSize(2, 1), new PixelSize(1, 2) })
        {
            if (rule.Nearest(shape) == default)
            {
                throw fact.Wrong("no size of the shape " + shape + " satisfies all of this");
            }
        }
    }

    public static void Run(FactObject fact, Dependency dependency)
    {
        if (dependency.Values.Count == 0)
        {
            throw fact.Wrong("this is missing", "values");
        }

        foreach (var value in dependency.Values)
        {
            if (dependency.On.Values.Count > 0 && dependency.On.TakenValue(value) is null)
            {
                throw fact.Wrong("'" + dependency.On.Name + "' does not take '" + value + "'", "values");
            }
        }
    }

    public static void Run(FactObject fact, ParameterFact target, ParameterWrite write)
    {
        if (target.Standing != Standing.Accepted || (target.Values.Count > 0 && target.TakenValue(write.Value) is null))
        {
            throw fact.Wrong("'" + target.Name + "' does not take '" + write.Value + "'");
        }
    }

    public static void Run(FactObject fact, SizeSplit split)
    {
        var hasRatio = false;
        foreach (var value in split.Ratio.Values)
        {
            hasRatio |= SizeSplit.TryReadRatio(value, out _);
        }

        if (!hasRatio)
        {
            throw fact.Wrong("'" + split.Ratio.Name + "' takes no ratio such as 16:9", "ratio");
        }

        var least = 0;
        foreach (var edge in split.Edges)
        {
            if (split.Edge.TakenValue(edge.Name) is null)
            {
                throw fact.Wrong("'" + split.Edge.Name + "' does not take '" + edge.Name + "'", "edges");
            }

            if (edge.Pixels <= least)
            {
                throw fact.Wrong("the sides must grow from one to the next", "edges");
            }

            least = edge.Pixels;
        }

        if (least == 0)
        {
            throw fact.Wrong("this is empty", "edges");
        }
    }

    private static void CheckStanding(FactObject fact, ParameterFact parameter)
    {
        var hasLimits = parameter.Values.Count > 0 || parameter.Range is not null || parameter.Pixels is not null;
        if (parameter.Standing == Standing.Accepted)
        {
            if (parameter.Rule is not null && !hasLimits)
            {
                throw fact.Wrong("a rule needs a limit that can be broken", "rule");
            }

            if (parameter.ReplaceBy is not null || parameter.Becomes is not null)
            {
                throw fact.Wrong("what is accepted needs no other in its place");
            }
        }
        else if (hasLimits || parameter.Meant.Count > 0 || parameter.OnlyWith is not null || parameter.Requires is not null)
        {
            throw fact.Wrong("a parameter that is not accepted has no limits within which it would be", "standing");
        }

        if (parameter.Standing == Standing.Tolerated && parameter.Rule is not null)
        {
            throw fact.Wrong("what is tolerated is not reported", "rule");
        }
    }

    private static void CheckWords(FactObject fact, ParameterFact parameter, IReadOnlyDictionary<string, string> words, string key)
    {
        foreach (var word in words)
        {
            if (IsListed(parameter, word.Key))
            {
                throw fact.Wrong("'" + word.Key + "' is one of the values already", key);
            }

            if (!IsListed(parameter, word.Value))
            {
                throw fact.Wrong("'" + word.Value + "' is none of the values", key);
            }
        }
    }

    private static bool IsListed(ParameterFact parameter, string word)
    {
        foreach (var value in parameter.Values)
        {
            if (value == word)
            {
                return true;
            }
        }

        return false;
    }
}
