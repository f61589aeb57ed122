using System;
using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Chooses where in each of some words its mark stands: three characters that are rare in C#, and that many of the words have, for a search
/// costs by the mark and by the place where one is met.
/// </summary>
internal sealed class MarkChoice
{
    /// <summary>The pairs of letters in C# source, in any case, the commonest first; a pair that is not here is rarer than these.</summary>
    private const string Common =
        "er on re in ti at te nt en se ar io th es st me co et ty it ng de pe am or ra as ge al an ta le ro na ri ic he li is ma pr ed ns tr to pa "
        + "ne ce em ct ex ur ry el rt su ec nc ha ll ss ea va op um yp id nd ul si rn ue ca ve fi di ou ke vi il lu ch bl da us ag so la tu ac pl ol "
        + "mm no ig fo ad ts mp od om un ew hi ub ie ot nf xt ef pt ut qu ep pu lt cr nu lo mo ld sa ai fa ap of if im be rs mi tt ho ly ab oc sy ui "
        + "gu fr sc ia wi ee sp cl ir po do bu ov nv tp eq ni rc ow yn pi os ei rv ck fu au up ru ls pp ba sh tc iv av nn ys ey dd ay je ok og rr ua";

    /// <summary>The last of the characters whose pairs are counted.</summary>
    private const char Ascii = '\u007f';

    /// <summary>What one more mark costs a search, where 1 is what it costs to meet the commonest three characters.</summary>
    private const double CostOfMark = 0.1;

    /// <summary>How many words that wait for a mark could have this one.</summary>
    private readonly Dictionary<short, int> _waiting = new();
    private readonly HashSet<short> _chosen = new();

    public MarkChoice(string[] words)
    {
        foreach (var word in words)
        {
            Count(word, 1);
        }
    }

    /// <summary>Where in a word its mark begins.</summary>
    public int PlaceIn(string word)
    {
        var best = 0;
        var least = double.MaxValue;
        for (var place = 0; place + Mark.Length <= word.Length; place++)
        {
            var cost = CostAt(word, place);
            if (cost < least)
            {
                (best, least) = (place, cost);
            }
        }

        if (word.Length >= Mark.Length)
        {
            _chosen.Add(MarkAt(word, best));
            Count(word, -1);
        }

        return best;
    }

    private void Count(string word, int words)
    {
        for (var place = 0; place + Mark.Length <= word.Length; place++)
        {
            var mark = MarkAt(word, place);
            _waiting.TryGetValue(mark, out var count);
            _waiting[mark] = count + words;
        }
    }

    private static short MarkAt(string word, int place) => Mark.Number(word[place], word[place + 1], word[place + 2]);

    /// <summary>What a mark costs the word, shared with those that wait; one that is looked for already costs nothing more.</summary>
    private double CostAt(string word, int place)
    {
        var mark = MarkAt(word, place);
        var commonness = Commonness(word[place], word[place + 1]) * Commonness(word[place + 1], word[place + 2]);
        return _chosen.Contains(mark) ? 0 : (CostOfMark + (commonness * commonness)) / _waiting[mark];
    }

    /// <summary>How common a pair is, from 0 to 1.</summary>
    private static double Commonness(char first, char second)
    {
        if (first == ' ' || second == ' ' || first > Ascii || second > Ascii)
        {
            return 1;
        }

        if (char.IsLower(first) && char.IsUpper(second))
        {
            // Where one word of a name ends and the next begins, few names are alike.
            return 0;
        }

        ReadOnlySpan<char> pair = stackalloc[] { char.ToLowerInvariant(first), char.ToLowerInvariant(second) };
        return Common.AsSpan().IndexOf(pair) is >= 0 and var place ? 1 - ((double)place / Common.Length) : 0;
    }
}
