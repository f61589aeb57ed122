using System;
using System.Collections.Generic;
using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>Holds what is sent against the contract. What is not known is never held against anybody.</summary>
internal static class ContractJudge
{
    /// <summary>The breaches of a request, in the order of <paramref name="names"/>: the wire names of what it sends.</summary>
    public static IReadOnlyList<Breach> Judge(ModelFact model, Route route, ISentParameters sent, IReadOnlyList<string> names)
    {
        if (model.On(route) is not { } fact)
        {
            return [];
        }

        List<Breach>? breaches = null;
        for (var i = 0; i < names.Count; i++)
        {
            if (fact.FindParameter(names[i]) is { } parameter && Judge(parameter, sent[names[i]], sent) is { } breach)
            {
                (breaches ??= []).Add(breach);
            }
        }

        return breaches ?? (IReadOnlyList<Breach>)[];
    }

    /// <summary>How a parameter that is sent with a value, beside others, goes against its fact; null where it does not. There is one
    /// breach at most, and its remedy heals all that is wrong with the parameter.</summary>
    public static Breach? Judge(ParameterFact fact, SentValue value, ISentParameters others)
    {
        if (value.State == SentState.Absent || value.IsNull || fact.Standing == Standing.Tolerated)
        {
            return null;
        }

        if (fact.Standing == Standing.Rejected)
        {
            return fact.Rule is { } rule ? Rejected(fact, rule, value, others) : null;
        }

        // Where the parameter has to go, its value is beside the point.
        if (fact.OnlyWith is { } onlyWith && onlyWith.IsBroken(others))
        {
            return Superfluous(fact, onlyWith);
        }

        var breach = fact.Rule is { } valueRule && value.Text is { } text ? JudgeValue(fact, valueRule, text) : null;
        return fact.Requires is { } requires && requires.IsBroken(others) ? Lacking(fact, requires, breach) : breach;
    }

    private static Breach Rejected(ParameterFact fact, string rule, SentValue value, ISentParameters others)
    {
        IReadOnlyList<ParameterWrite> meant = [];
        if (fact.ReplaceBy is { } write)
        {
            meant = [write];
        }
        else if (fact.Becomes is { } split && value.Text is { } size)
        {
            meant = split.Split(size);
        }

        // What is sent already, which null is not, stays as it is, and what may be sent is not sent twice.
        var writes = new List<ParameterWrite>(meant.Count);
        foreach (var one in meant)
        {
            if (others[one.Name] is { State: SentState.Absent } or { IsNull: true })
            {
                writes.Add(one);
            }
        }

        return new Breach
        {
            Rule = rule,
            Parameter = fact.Name,
            Value = value.Text,
            Reason = fact.Error is { } error ? $"the router answers \"{error}\""
                : "the router " + (fact.What.Length > 0 ? fact.What : "rejects it, whatever its value"),
            Remedy = Remedy.ReplaceMany(writes),
            Source = fact.Source,
        };
    }

    private static Breach Superfluous(ParameterFact fact, Dependency onlyWith)
    {
        var condition = Condition(onlyWith);
        return new Breach
        {
            Rule = onlyWith.Rule,
            Parameter = fact.Name,
            Reason = "the router takes it only with " + condition,
            OtherAdvice = ", or send " + condition,
            Allowed = "only with " + condition,
            Remedy = Remedy.Remove,
            Source = fact.Source,
        };
    }

    private static Breach Lacking(ParameterFact fact, Dependency requires, Breach? wrongValue)
    {
        var added = new ParameterWrite(requires.On.Name, requires.Values[0], requires.On.Type);
        var condition = Condition(requires);
        return new Breach
        {
            Rule = requires.Rule,
            Parameter = fact.Name,
            Value = wrongValue?.Value,
            Reason = wrongValue is null ? "the router takes it only with " + condition : wrongValue.Reason + ", and only with " + condition,
            Allowed = (wrongValue is null ? "" : wrongValue.Allowed + ", ") + "only with " + condition,
            Remedy = wrongValue is null ? Remedy.Add(added) : Remedy.Add(wrongValue.Remedy.Writes[0], added),
            Source = fact.Source,
        };
    }

    private static Breach? JudgeValue(ParameterFact fact, string rule, string text)
    {
        if (fact.TakenValue(text) is not null)
        {
            return null;
        }

        if (fact.Pixels is { } pixels)
        {
            return JudgeSize(fact, rule, pixels, text);
        }

        if (fact.Range is { } range)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && range.Excludes(number)
                ? WrongValue(fact, rule, text, $"takes {range}, not {text}", range.ToString(), range.Clamp(number).ToString(CultureInfo.InvariantCulture))
                : null;
        }

        if (fact.Values.Count == 0)
        {
            return null;
        }

        var allowed = Wording.Join(fact.Values, " or ");
        return WrongValue(fact, rule, text, $"takes {allowed}, not \"{text}\"", allowed, fact.MeantValue(text));
    }

    private static Breach? JudgeSize(ParameterFact fact, string rule, SizeRule pixels, string text)
    {
        var words = Wording.Join(fact.Values, ", ");
        var allowed = words.Length == 0 ? pixels.ToString() : words + ", or " + pixels;
        if (!PixelSize.TryParse(text, out var size))
        {
            var meant = PixelSize.TryGuess(text, out size) ? pixels.Nearest(size).ToString() : fact.MeantValue(text);
            return WrongValue(fact, rule, text, $"takes {allowed}, and \"{text}\" is not written so", allowed, meant);
        }

        return pixels.Accepts(size)
            ? null
            : WrongValue(fact, rule, text, $"rejects \"{text}\": {Wording.Join(pixels.Objections(size), " and ")}",
                allowed, pixels.Nearest(size).ToString());
    }

    private static Breach WrongValue(ParameterFact fact, string rule, string sent, string does, string allowed, string meant)
    {
        return new Breach
        {
            Rule = rule,
            Parameter = fact.Name,
            Value = sent,
            Reason = "the router " + (fact.What.Length > 0 ? fact.What : does),
            Allowed = allowed,
            Remedy = Remedy.Set(new ParameterWrite(fact.Name, meant, fact.Type)),
            Source = fact.Source,
        };
    }

    private static string Condition(Dependency dependency) => dependency.On.Name + " = " + Wording.Join(dependency.Values, " or ");
}
