using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Crazyrouter.Router.Validation;

/// <summary>
/// Puts an edition together from those it is based on: a fact, which is an object with a source, replaces the one of the same name;
/// tables of facts are merged; null takes out.
/// </summary>
internal static class EditionMerge
{
    public static JsonObject Resolve(JsonObject editions, string name)
    {
        if (editions[name] is not JsonObject edition)
        {
            throw new ArgumentException($"The contract has no edition '{name}'; it has {string.Join(", ", editions.Select(known => known.Key))}.", nameof(name));
        }

        return edition["basedOn"] is { } basis
            ? Merge(Resolve(editions, basis.GetValue<string>()), edition)
            : edition.DeepClone().AsObject();
    }

    private static JsonObject Merge(JsonObject target, JsonObject changes)
    {
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                target.Remove(name);
            }
            else if (IsTable(change) && IsTable(target[name]))
            {
                Merge(target[name]!.AsObject(), change.AsObject());
            }
            else
            {
                target[name] = change.DeepClone();
            }
        }

        return target;
    }

    private static bool IsTable(JsonNode? node) => node is JsonObject candidate && !candidate.ContainsKey("source");
}
