using System;
using System.Collections.Generic;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>The words without which no source can hold a mistake: governed models, the router's hosts, reply markers, the SDKs' types.</summary>
internal static class TriggerWords
{
    /// <summary>The words of every edition, so that none depends on an option.</summary>
    public static string[] Of(ContractCatalog contract)
    {
        var words = new HashSet<string>(StringComparer.Ordinal)
        {
            "image_url", "b64_json", "Data Preview", "\"ID:", "\"![", "!\\[", "!\\\\[", "ImageUri", "ImageBytes", "ImageUrl", "B64", "UriContent", "DataContent",
        };
        foreach (var name in contract.EditionNames)
        {
            if (!contract.TryGetEdition(name, out var edition))
            {
                continue;
            }

            foreach (var host in edition.Hosts)
            {
                words.Add(host.Name);
            }

            foreach (var model in edition.Models)
            {
                words.Add(Stem(model.Name));
                foreach (var alias in model.Aliases)
                {
                    words.Add(Stem(alias));
                }
            }
        }

        return WithoutLonger(words);
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
                covered |= other.Length < word.Length && word.IndexOf(other, StringComparison.Ordinal) >= 0;
            }

            if (!covered)
            {
                least.Add(word);
            }
        }

        return least.ToArray();
    }
}
