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
            Type = fact.Word("type", Words.ParameterTypes, ParameterType.Text),
            Standing = fact.Word("standing", Words.Standings, Standing.Accepted),
            Rule = fact.FindRule(),
            Values = fact.WireTexts("values"),
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
            foreach (var word in pairs.Names)
            {
                words.Add(word, pairs.Text(word));
            }
        }

        return words;
    }

    private static IntegerRange? ReadRange(FactObject fact)
    {
        var ends = fact.Integers("range");
        if (ends.Count is not (0 or 2))
        {
            throw fact.Wrong("a range is written [least, greatest]", "range");
        }

        return ends.Count == 0 ? null
            : ends[0] <= ends[1] ? new IntegerRange(ends[0], ends[1])
            : throw fact.Wrong("the least number is above the greatest", "range");
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
            Values = written.WireTexts("values"),
            Rule = written.FindRule() ?? throw written.Wrong("this is missing", "rule"),
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

        ParameterWrite? write = null;
        foreach (var name in pairs.Names)
        {
            if (write is not null)
            {
                throw pairs.Wrong("one parameter takes the place, not several");
            }

            write = new ParameterWrite(name, pairs.FindWireText(name)!, Other(pairs, name, name).Type);
            ParameterCheck.Run(pairs, Other(pairs, name, name), write);
        }

        return write ?? throw pairs.Wrong("this names no parameter");
    }

    private SizeSplit? ReadSplit(FactObject fact)
    {
        if (fact.FindObject("becomes") is not { } written)
        {
            return null;
        }

        var edges = new List<KeyValuePair<string, int>>();
        var pixels = written.FindObject("edges") ?? throw written.Wrong("this is missing", "edges");
        foreach (var value in pixels.Names)
        {
            edges.Add(new KeyValuePair<string, int>(value, pixels.Integer(value)));
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
            Rule = written.FindRule() ?? throw written.Wrong("this is missing", "rule"),
        };
        written.Close();
        return slow.Allow > slow.Seconds ? slow : throw written.Wrong("the timeout to allow is as short as the time it must outlast", "allow");
    }
}
