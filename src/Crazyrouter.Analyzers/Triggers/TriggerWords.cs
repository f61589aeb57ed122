using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The words without which no source can hold a mistake: governed models, the router's hosts, reply markers, the SDKs' names for them. All come from the contract and from sdk.json.</summary>
internal static class TriggerWords
{
    /// <summary>The words of every edition, so that none depends on an option.</summary>
    public static string[] Of(ContractCatalog contract, IEnumerable<string> replyNames, IEnumerable<string> replyMarkers)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var edition in EditionsOf(contract))
        {
            AddModels(edition, words);
            foreach (var host in edition.Hosts)
            {
                words.Add(host.Name);
            }
        }

        foreach (var name in replyNames)
        {
            words.Add(name);
            words.Add(name.Replace("_", string.Empty));
            words.UnionWith(SdkFacts.AllIdentifiersFor(name));
        }

        foreach (var marker in replyMarkers)
        {
            AddSpellings(marker, words);
        }

        return WithoutLonger(words);
    }

    /// <summary>The words of every edition without which no text names a governed model.</summary>
    public static string[] OfModels(ContractCatalog contract)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var edition in EditionsOf(contract))
        {
            AddModels(edition, words);
        }

        return WithoutLonger(words);
    }

    private static IEnumerable<Edition> EditionsOf(ContractCatalog contract)
    {
        foreach (var name in contract.EditionNames)
        {
            if (contract.TryGetEdition(name, out var edition))
            {
                yield return edition;
            }
        }
    }

    private static void AddModels(Edition edition, HashSet<string> words)
    {
        foreach (var model in edition.Models)
        {
            words.Add(Stem(model.Name));
            foreach (var alias in model.Aliases)
            {
                words.Add(Stem(alias));
            }
        }
    }

    /// <summary>
    /// How code that looks for a marker spells it: a phrase with or without its colon, or with a pattern's blanks; a short one as the beginning
    /// of a text, for inside one it is part of other words; a bracket also escaped.
    /// </summary>
    private static void AddSpellings(string marker, HashSet<string> words)
    {
        if (marker.IndexOf(' ') is > 0 and var blank)
        {
            words.Add(marker.TrimEnd(':'));
            words.Add(marker.Substring(0, blank) + "\\");
            return;
        }

        words.Add("\"" + marker);
        if (marker.IndexOf('[') is > 0 and var bracket)
        {
            words.Add(marker.Substring(0, bracket) + "\\");
        }
    }

    /// <summary>A model's name without its last part, which is the one that people put behind a constant: <c>"gpt-image-" + "2"</c>.</summary>
    private static string Stem(string name)
    {
        var last = name.LastIndexOf('-');
        return last > 0 && name.LastIndexOf('-', last - 1) > 0 ? name.Substring(0, last) : name;
    }

    /// <summary>A word that holds another one never needs to be looked for.</summary>
    private static string[] WithoutLonger(HashSet<string> words)
    {
        var least = new List<string>();
        foreach (var word in words)
        {
            var covered = false;
            foreach (var other in words)
            {
                covered |= other.Length < word.Length && word.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0;
            }

            if (!covered)
            {
                least.Add(word);
            }
        }

        return least.ToArray();
    }
}
