using System;
using System.Collections.Generic;
using Crazyrouter.Analyzers.Reading;
using Crazyrouter.Contracts;

namespace Crazyrouter.Analyzers.Triggers;

/// <summary>
/// The words without which no source can hold a mistake. A wrong request names a model of which the contract forbids something; a wrong read
/// of a reply names what it takes, as the wire or an SDK calls it. A host alone opens nothing. All come from the contract and from sdk.json.
/// </summary>
internal sealed class TriggerWords
{
    private TriggerWords(string[] models, string[] replies)
    {
        Models = models;
        Replies = replies;
    }

    /// <summary>The beginnings of the governed models' names, in any letter case.</summary>
    public string[] Models { get; }

    /// <summary>How code may spell what makes a read of a reply worth looking at, in any letter case.</summary>
    public string[] Replies { get; }

    /// <summary>The words of every edition, so that none depends on an option.</summary>
    public static TriggerWords Of(ContractCatalog contract, IEnumerable<string> replyNames, IEnumerable<string> replyMarkers)
    {
        var models = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in contract.EditionNames)
        {
            if (!contract.TryGetEdition(name, out var edition))
            {
                continue;
            }

            foreach (var model in edition.Models)
            {
                if (IsGoverned(model, edition))
                {
                    models.Add(Stem(model.Name));
                    foreach (var alias in model.Aliases)
                    {
                        models.Add(Stem(alias));
                    }
                }
            }
        }

        return new TriggerWords(WithoutLonger(models), SpellingsOf(replyNames, replyMarkers));
    }

    /// <summary>Whether a request for the model can be wrong at all.</summary>
    private static bool IsGoverned(ModelFact model, Edition edition)
    {
        foreach (var route in model.Routes)
        {
            if (route.Rule is not null || route.Parameters.Count > 0)
            {
                return true;
            }
        }

        foreach (var host in edition.Hosts)
        {
            if (host.Concerns(model))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] SpellingsOf(IEnumerable<string> names, IEnumerable<string> markers)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            words.Add(name);
            words.Add(name.Replace("_", string.Empty));
            words.UnionWith(SdkFacts.AllIdentifiersFor(name));
        }

        foreach (var marker in markers)
        {
            AddSpellings(marker, words);
        }

        return WithoutLonger(words);
    }

    /// <summary>
    /// How code that looks for a marker spells it: a phrase with or without its colon, or with a pattern's blanks; a short one as the beginning
    /// of a text, for inside one it is part of other words; a bracket also as a pattern escapes it, in a verbatim literal and in an ordinary one.
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
            words.Add(marker.Substring(0, bracket) + "\\[");
            words.Add(marker.Substring(0, bracket) + "\\\\");
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
