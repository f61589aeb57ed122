using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Crazyrouter.Docs.Pages;

/// <summary>A fact of the default edition that is reported under a rule's id.</summary>
/// <param name="Rule">The id.</param>
/// <param name="Path">Where it stands: table, then names, such as <c>parameters</c>, <c>gpt-image-2</c>, <c>response_format</c>.</param>
/// <param name="Says">What it says, in words.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Date">When it was true.</param>
internal sealed record ContractFact(string Rule, IReadOnlyList<string> Path, string Says, string Source, string Date)
{
    private static readonly JsonElement Contract = Read();

    /// <summary>All facts with a rule, in the contract's order.</summary>
    public static IReadOnlyList<ContractFact> All { get; } = ReadAll();

    /// <summary>The date that names the default edition.</summary>
    public static string Edition => Contract.GetProperty("default").GetString()!;

    private static JsonElement Read()
    {
        using var json = typeof(ContractFact).Assembly.GetManifestResourceStream("contract.json")!;
        return JsonSerializer.Deserialize<JsonElement>(json);
    }

    private static List<ContractFact> ReadAll()
    {
        var facts = new List<ContractFact>();
        Collect(Contract.GetProperty("editions").GetProperty(Edition), [], facts);
        return facts;
    }

    private static void Collect(JsonElement table, IReadOnlyList<string> path, List<ContractFact> facts)
    {
        foreach (var member in table.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
        {
            IReadOnlyList<string> at = [.. path, member.Name];
            if (member.Value.TryGetProperty("source", out var source))
            {
                Add(member.Value, at, source.GetString()!, member.Value.GetProperty("date").GetString()!, facts);
            }
            else
            {
                Collect(member.Value, at, facts);
            }
        }
    }

    /// <summary>A fact speaks under its own rule, and under those of its parts; one rule has one line of it.</summary>
    private static void Add(JsonElement fact, IReadOnlyList<string> path, string source, string date, List<ContractFact> facts)
    {
        foreach (var rule in FactWords.RulesOf(fact))
        {
            facts.Add(new(rule, path, FactWords.Say(fact, rule), source, date));
        }
    }
}
