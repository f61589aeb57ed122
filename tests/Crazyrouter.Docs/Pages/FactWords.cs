using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Crazyrouter.Docs.Pages;

/// <summary>Says a fact of the contract in words.</summary>
internal static class FactWords
{
    private static readonly string[] Parts = ["onlyWith", "requires", "slow"];

    /// <summary>The rules that a fact and its parts are reported under.</summary>
    public static IEnumerable<string> RulesOf(JsonElement fact) =>
        Parts.Select(part => Get(fact, part)).Prepend(fact).Select(part => part is { } found ? Get(found, "rule")?.GetString() : null).OfType<string>().Distinct();

    /// <summary>What it says under one of its rules.</summary>
    public static string Say(JsonElement fact, string rule)
    {
        var said = new List<string>();
        if (Get(fact, "rule")?.GetString() == rule)
        {
            said.AddRange(Own(fact));
        }

        said.AddRange(Parts.Where(part => Get(fact, part) is { } found && Get(found, "rule")?.GetString() == rule).Select(part => Part(part, fact.GetProperty(part))));
        return string.Join("; ", said);
    }

    private static IEnumerable<string> Own(JsonElement fact)
    {
        if (Get(fact, "what") is { } what)
        {
            yield return "the router " + what.GetString();
        }
        else if (Get(fact, "standing") is { } standing)
        {
            yield return standing.GetString()! + (Get(fact, "error") is { } error ? $": `{error.GetString()}`" : "");
        }

        if (Get(fact, "values") is { } values)
        {
            yield return "takes " + List(values);
        }

        if (Get(fact, "range") is { } range)
        {
            yield return $"takes {range[0]} to {range[1]}";
        }

        if (Get(fact, "pixels") is { } pixels)
        {
            yield return $"or a size whose sides are multiples of {pixels.GetProperty("multipleOf")} and at most {pixels.GetProperty("maxEdge")}, "
                + $"of {pixels.GetProperty("minArea").GetInt32():N0} to {pixels.GetProperty("maxArea").GetInt32():N0} pixels and at most {pixels.GetProperty("maxRatio")}:1";
        }

        if (Get(fact, "rejected") is { } rejected)
        {
            yield return string.Join(", ", rejected.EnumerateObject().Select(pair => $"not `{pair.Name}` (`{pair.Value}` is meant)"));
        }
    }

    private static string Part(string name, JsonElement part) => name switch
    {
        "slow" => $"with {List(part.GetProperty("values"))} and no `{part.GetProperty("unless")}`, a call can take more than {part.GetProperty("seconds")} s",
        "requires" => $"needs `{part.GetProperty("parameter")}` = {List(part.GetProperty("values"))}",
        _ => $"only with `{part.GetProperty("parameter")}` = {List(part.GetProperty("values"))}",
    };

    private static string List(JsonElement values) =>
        string.Join(", ", values.EnumerateArray().Select(value => $"`{(value.ValueKind == JsonValueKind.True ? "true" : value.ToString())}`"));

    private static JsonElement? Get(JsonElement from, string name) => from.TryGetProperty(name, out var found) ? found : null;
}
