using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Two pairs of neighbouring characters for each of some words: one stands on an even place where the word begins on one, the other where it
/// begins on an odd one. So who looks at the pairs on even places alone meets every word, wherever it stands.
/// </summary>
internal sealed class WordPairs
{
    /// <summary>Characters count by their low seven bits, for nearly all C# is written in those.</summary>
    private const int Low = 127;
    private const int LowBits = 7;

    /// <summary>The pairs of letters in C# source, in any case, the commonest first; a pair that is not here is rarer than these.</summary>
    private const string Common =
        "onreerintiationtarteenseesthcostmeorradeitngamettyanpetaalleasgenaprheicmaroliriisctednenstrpatoceexurcemrysuelsssivartndeal"
        + "lumulouncypidhavefidiopbldarncanoagueilsotuluefusmmlachfoackeadomewolplvinfodunubigmpotloaplttsptcrmoieiaxtutabpuhinuimeeepi"
        + "fldfasaqufrlyaimircoswirsofnixphobeppocspgudoscuipittovpoirupnnjeogsyclbuowevrkckrubalsnvgneqeishaywoynrdnlauivrvrrtcoieytpo";

    private readonly byte[] _groups = new byte[(Low + 1) * (Low + 1)];
    private readonly List<Candidate[]> _candidates = new() { Array.Empty<Candidate>() };
    private readonly bool _anyCase;

    public WordPairs(string[] words, bool anyCase)
    {
        _anyCase = anyCase;
        foreach (var word in words)
        {
            if (word.Length > 0)
            {
                Add(new Candidate(word, BestPlace(word, 0)));
                Add(new Candidate(word, BestPlace(word, 1)));
            }
        }
    }

    /// <summary>For each cell of a pair the number of its group of words; zero where no word has such a pair.</summary>
    public byte[] Groups => _groups;

    /// <summary>The words of a group.</summary>
    public Candidate[] In(byte group) => _candidates[group];

    /// <summary>The cell of a pair, below the number of groups for all characters there are.</summary>
    public static int Cell(char first, char second) => ((first & Low) << LowBits) | (second & Low);

    /// <summary>The place of a word's rarest pair among those an even number of characters from each other.</summary>
    private int BestPlace(string word, int parity)
    {
        // What is too short for a pair is met by one character of it and any other beside.
        var best = parity == 0 ? 0 : -1;
        var least = int.MaxValue;
        for (var place = parity; place + 1 < word.Length; place += 2)
        {
            // A pair that is looked for already costs nothing more.
            var commonness = _groups[Cell(word[place], word[place + 1])] != 0 ? -1 : Commonness(word[place], word[place + 1]);
            if (commonness < least)
            {
                (best, least) = (place, commonness);
            }
        }

        return best;
    }

    private static int Commonness(char first, char second)
    {
        if (first == ' ' || second == ' ')
        {
            return Common.Length;
        }

        for (var i = 0; i < Common.Length; i += 2)
        {
            if (Common[i] == char.ToLowerInvariant(first) && Common[i + 1] == char.ToLowerInvariant(second))
            {
                return Common.Length - i;
            }
        }

        return 0;
    }

    private void Add(Candidate candidate)
    {
        var own = (byte)0;
        foreach (var first in Spellings(candidate.Word, candidate.Place))
        {
            foreach (var second in Spellings(candidate.Word, candidate.Place + 1))
            {
                ref var group = ref _groups[Cell(first, second)];
                if (group == 0)
                {
                    group = own == 0 ? NewGroup() : own;
                    own = group;
                }

                Join(group, candidate);
            }
        }
    }

    /// <summary>Past all numbers the last group takes everything: that costs comparisons and nothing else.</summary>
    private byte NewGroup()
    {
        if (_candidates.Count <= byte.MaxValue)
        {
            _candidates.Add(Array.Empty<Candidate>());
        }

        return (byte)(_candidates.Count - 1);
    }

    private void Join(byte group, Candidate candidate)
    {
        if (Array.IndexOf(_candidates[group], candidate) < 0)
        {
            _candidates[group] = [.. _candidates[group], candidate];
        }
    }

    /// <summary>What may stand at a place of a word; outside of it anything.</summary>
    private IEnumerable<char> Spellings(string word, int place)
    {
        if (place < 0 || place >= word.Length)
        {
            for (var any = '\0'; any <= Low; any++)
            {
                yield return any;
            }

            yield break;
        }

        yield return word[place];
        if (_anyCase)
        {
            yield return char.ToUpperInvariant(word[place]);
            yield return char.ToLowerInvariant(word[place]);
        }
    }

    /// <summary>A word, and where in it the pair stands by which it is met.</summary>
    internal readonly record struct Candidate(string Word, int Place)
    {
        private const int CaseBit = 0x20;
        private const char Ascii = '\u0080';

        /// <summary>Whether one character tells that another word stands there: its end far from the pair, for most pairs are met in vain.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsOther(ReadOnlySpan<char> there)
        {
            var far = 2 * Place < Word.Length ? Word.Length - 1 : 0;
            return there[far] < Ascii && ((there[far] ^ Word[far]) & ~CaseBit) != 0;
        }
    }
}
