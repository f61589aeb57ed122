using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts.Reading;

/// <summary>Reads the parameters of one model on one route. A parameter that speaks of another is read after it.</summary>
internal sealed class ParameterReader(FactTable table, SourceReader sources)
{
    private readonly Dictionary<string, ParameterFact?> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<ParameterFact> Read()
    {
        var facts = new List<ParameterFact>(table.Names.Count);
        foreach (var name in table.Names)
        {
            facts.Add(Read(name));
        }

        return facts;
    }

    private ParameterFact Read(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known ?? throw table.Fact(name).Wrong("the parameter depends on itself");
        }

        // Null while it is being read: whoever asks for it now goes in a circle.
        _read[name] = null;
        var fact = table.Fact(name);
        var parameter = new ParameterFact
        {
            Name = name,
            Type = (ParameterType)fact.FindWord("type", Words.ParameterTypes),
            Standing = (Standing)fact.FindWord("standing", Words.Standings),
            Rule = fact.FindRule(),
            Values = fact.Texts("values"),
            TakenAs = ReadWords(fact, "takenAs"),
            Meant = ReadWords(fact, "rejected"),
            Range = ReadRange(fact),
            Pixels = ReadPixels(fact),
            Default = fact.FindWireText("default"),
            OnlyWith = ReadDependency(fact, "onlyWith"),
            Requires = ReadDependency(fact, "requires"),
            ReplaceBy = ReadWrite(fact),
            Becomes = ReadSplit(fact),
            Slow = ReadSlow(fact),
            Error = fact.FindText("error"),
            What = fact.FindText("what") ?? "",
            Source = sources.Read(fact),
        };
        fact.Close();
        ParameterCheck.Run(fact, parameter);
        _read[name] = parameter;
        return parameter;
    }

    /// <summary>The parameter of a name that a key of a fact gives.</summary>
    private ParameterFact Other(FactObject fact, string name, string key) =>
        table.Has(name) ? Read(name) : throw fact.Wrong("there is no parameter '" + name + "' here", key);

    private static IReadOnlyDictionary<string, string> ReadWords(FactObject fact, string key)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fact.FindObject(key) is { } pairs)
        {
            for (var i = 0; i < pairs.Count; i++)
            {
                words.Add(pairs.NameAt(i), pairs.Text(pairs.NameAt(i)));
            }
        }

        return words;
    }

    private static IntegerRange? ReadRange(FactObject fact)
    {
        const string key = "range";
        var ends = fact.WireTexts(key);
        if (ends.Length == 0)
        {
            return null;
        }

        if (ends.Length != 2)
        {
            throw fact.Wrong("a range is written [least, greatest]", key);
        }

        var range = new IntegerRange(fact.ToInteger(ends[0], key), fact.ToInteger(ends[1], key));
        return range.Min <= range.Max ? range : throw fact.Wrong("the least number is above the greatest", key);
    }

    private static SizeRule? ReadPixels(FactObject fact)
    {
        if (fact.FindObject("pixels") is not { } pixels)
        {
            return null;
        }

        var rule = new SizeRule
        {
            MultipleOf = pixels.Integer("multipleOf"),
            MaxEdge = pixels.Integer("maxEdge"),
            MinArea = pixels.Integer("minArea"),
            MaxArea = pixels.Integer("maxArea"),
            MaxRatio = pixels.Integer("maxRatio"),
        };
        pixels.Close();
        ParameterCheck.Run(pixels, rule);
        return rule;
    }

    private Dependency? ReadDependency(FactObject fact, string key)
    {
        if (fact.FindObject(key) is not { } written)
        {
            return null;
        }

        var dependency = new Dependency
        {
            On = Other(written, written.Text("parameter"), "parameter"),
            Values = written.Texts("values"),
            Rule = written.FindRule() ?? throw written.Missing("rule"),
        };
        written.Close();
        ParameterCheck.Run(written, dependency);
        return dependency;
    }

    private ParameterWrite? ReadWrite(FactObject fact)
    {
        if (fact.FindObject("replaceBy") is not { } pairs)
        {
            return null;
        }

        if (pairs.Count != 1)
        {
            throw pairs.Wrong("one parameter takes the place");
        }

        var name = pairs.NameAt(0);
        var target = Other(pairs, name, name);
        var write = new ParameterWrite(name, pairs.FindWireText(name)!, target.Type);
        ParameterCheck.Run(pairs, target, write);
        return write;
    }

    private SizeSplit? ReadSplit(FactObject fact)
    {
        if (fact.FindObject("becomes") is not { } written)
        {
            return null;
        }

        var pixels = written.Object("edges");
        var edges = new NamedEdge[pixels.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new NamedEdge(pixels.NameAt(i), pixels.Integer(pixels.NameAt(i)));
        }

        var split = new SizeSplit
        {
            Ratio = Other(written, written.Text("ratio"), "ratio"),
            Edge = Other(written, written.Text("edge"), "edge"),
            Edges = edges,
        };
        written.Close();
        ParameterCheck.Run(written, split);
        return split;
    }

    private SlowFact? ReadSlow(FactObject fact)
    {
        if (fact.FindObject("slow") is not { } written)
        {
            return null;
        }

        var slow = new SlowFact
        {
            Values = written.Texts("values"),
            Unless = Other(written, written.Text("unless"), "unless").Name,
            Seconds = written.Integer("seconds"),
            Allow = written.Integer("allow"),
            Rule = written.FindRule() ?? throw written.Missing("rule"),
        };
        written.Close();
        return slow.Allow > slow.Seconds ? slow : throw written.Wrong("the timeout to allow is as short as the time it must outlast", "allow");
    }
}
