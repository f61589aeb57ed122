using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// A mark in each of some words, by which it is met: a search tells which steps of a text may hold a mark, and a table which words to compare
/// where one stands.
/// </summary>
internal sealed class WordMarks
{
    private const int Cells = 8192;
    private const int HalfBits = 8;
    private const char LastCommon = '\u007f';

    private readonly byte[] _groups = new byte[Cells];
    private readonly List<Candidate[]> _candidates = new() { Array.Empty<Candidate>() };
    private readonly bool _anyCase;

    public WordMarks(string[] words, bool anyCase)
    {
        _anyCase = anyCase;
        var choice = new MarkChoice(words);
        var marks = new HashSet<short>();
        foreach (var word in words)
        {
            if (word.Length > 0)
            {
                Add(new Candidate(word, choice.PlaceIn(word)), marks);
            }
        }

        Search = new MarkSearch(marks);
    }

    /// <summary>Skips what holds no mark.</summary>
    public MarkSearch Search { get; }

    /// <summary>For each cell the number of its group of words; zero where no word's mark has this cell.</summary>
    public byte[] Groups => _groups;

    /// <summary>The words of a group.</summary>
    public Candidate[] In(byte group) => _candidates[group];

    /// <summary>The cell of a mark, below the number of groups for all characters there are.</summary>
    public static int Cell(char first, char second, char third)
    {
        var number = Mark.Number(first, second, third);
        return (number ^ (number >> HalfBits)) & (Cells - 1);
    }

    private void Add(Candidate candidate, HashSet<short> marks)
    {
        var own = (byte)0;
        foreach (var first in Spellings(candidate.Word, candidate.Place))
        {
            foreach (var second in Spellings(candidate.Word, candidate.Place + 1))
            {
                foreach (var third in Spellings(candidate.Word, candidate.Place + 2))
                {
                    marks.Add(Mark.Number(first, second, third));
                    Join(Cell(first, second, third), candidate, ref own);
                }
            }
        }
    }

    /// <summary>Puts a word into a cell: into the group that the cell has, or into the word's own.</summary>
    private void Join(int cell, Candidate candidate, ref byte own)
    {
        ref var group = ref _groups[cell];
        if (group == 0)
        {
            own = own == 0 ? NewGroup() : own;
            group = own;
        }

        if (Array.IndexOf(_candidates[group], candidate) < 0)
        {
            _candidates[group] = [.. _candidates[group], candidate];
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

    /// <summary>What may stand at a place of a word; behind it anything.</summary>
    private IEnumerable<char> Spellings(string word, int place)
    {
        if (place >= word.Length)
        {
            for (var any = '\0'; any <= LastCommon; any++)
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

    /// <summary>A word, and where in it its mark stands.</summary>
    internal readonly record struct Candidate(string Word, int Place)
    {
        /// <summary>Whether one character tells that another word stands there: its end far from the mark, for most marks are met in vain.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsOther(ReadOnlySpan<char> there)
        {
            var far = 2 * Place < Word.Length ? Word.Length - 1 : 0;
            return there[far] <= LastCommon && ((there[far] ^ Word[far]) & ~Mark.CaseBit) != 0;
        }
    }
}
