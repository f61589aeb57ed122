using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>What is known of one parameter of one model on one route. Limits that are not set are not known.</summary>
internal sealed class ParameterFact
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>What its value is.</summary>
    public ParameterType Type { get; init; }

    /// <summary>Whether the router takes it.</summary>
    public Standing Standing { get; init; }

    /// <summary>The rule under which its value is reported, or the parameter itself where it is rejected; null where it is not.</summary>
    public string? Rule { get; init; }

    /// <summary>The values it takes, spelled exactly so; empty where they are not listed.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Other spellings it takes, with the value that each is taken as.</summary>
    public IReadOnlyDictionary<string, string> TakenAs { get; init; } = NoWords;

    /// <summary>Values known to be rejected, with the value that each is meant to be.</summary>
    public IReadOnlyDictionary<string, string> Meant { get; init; } = NoWords;

    /// <summary>The least and the greatest number; null where they are not known.</summary>
    public IntegerRange? Range { get; init; }

    /// <summary>What a size in pixels must be; null where the parameter is no such size.</summary>
    public SizeRule? Pixels { get; init; }

    /// <summary>What the router takes when it is not sent; null where that is not known.</summary>
    public string? Default { get; init; }

    /// <summary>The parameter it is accepted with only; without it this one goes.</summary>
    public Dependency? OnlyWith { get; init; }

    /// <summary>The parameter it needs; where that is missing it is added.</summary>
    public Dependency? Requires { get; init; }

    /// <summary>The parameter that says what this rejected one was meant to; null where it only goes.</summary>
    public ParameterWrite? ReplaceBy { get; init; }

    /// <summary>The parameters that say what this rejected size was meant to; null where it only goes.</summary>
    public SizeSplit? Becomes { get; init; }

    /// <summary>The values that take long; null where none is known to.</summary>
    public SlowFact? Slow { get; init; }

    /// <summary>The router's own words when it rejects it; null where they are not known.</summary>
    public string? Error { get; init; }

    /// <summary>What the router does with it: the end of a sentence that begins with "the router"; empty where the limits say it.</summary>
    public string What { get; init; } = "";

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The value that a text is taken as; null where it is none of the listed ones.</summary>
    public string? TakenValue(string text)
    {
        foreach (var value in Values)
        {
            if (value == text)
            {
                return value;
            }
        }

        return TakenAs.TryGetValue(text, out var same) ? same : null;
    }

    /// <summary>The listed value that a text is meant to be: itself, the one it differs from by letter case only, the one it
    /// stands for in any letter case, else the first.</summary>
    public string MeantValue(string text)
        => TakenValue(text) ?? In(Values, text) ?? Named(Meant, text) ?? (Values.Count > 0 ? Values[0] : text);

    private static string? In(IReadOnlyList<string> values, string text)
    {
        foreach (var value in values)
        {
            if (string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static string? Named(IReadOnlyDictionary<string, string> words, string text)
    {
        foreach (var word in words)
        {
            if (string.Equals(word.Key, text, StringComparison.OrdinalIgnoreCase))
            {
                return word.Value;
            }
        }

        return null;
    }

    private static IReadOnlyDictionary<string, string> NoWords { get; } = new Dictionary<string, string>();
}
