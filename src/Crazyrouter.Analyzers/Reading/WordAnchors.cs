using System.Collections.Generic;
using System.Numerics;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// For each of some words the three neighbouring characters to look for first; words share them where they can. Characters count by their
/// low byte. A word that is shorter has none, and is looked for by itself.
/// </summary>
internal sealed class WordAnchors
{
    /// <summary>How many characters an anchor has.</summary>
    public const int Length = 3;

    /// <summary>The characters of C# source, the commonest first; what is not listed is rarer than all.</summary>
    private const string Common = " etrainsolcdumpg.hy()b,fv;\"kw=x<>/{}_0-12";

    /// <summary>The bit in which a letter's cases differ.</summary>
    private const byte CaseBit = 0x20;

    private readonly int[] _places;
    private readonly List<(byte First, byte Second, byte Third)> _anchors = new();

    public WordAnchors(string[] words, bool anyCase)
    {
        Fold = anyCase ? CaseBit : (byte)0;
        _places = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length >= Length)
            {
                _places[i] = PlaceFor(words[i]);
                if (At(words[i], _places[i]) is var anchor && !_anchors.Contains(anchor))
                {
                    _anchors.Add(anchor);
                }
            }
        }

        Firsts = new Vector<byte>[_anchors.Count];
        Seconds = new Vector<byte>[_anchors.Count];
        Thirds = new Vector<byte>[_anchors.Count];
        for (var i = 0; i < _anchors.Count; i++)
        {
            Firsts[i] = new Vector<byte>(_anchors[i].First);
            Seconds[i] = new Vector<byte>(_anchors[i].Second);
            Thirds[i] = new Vector<byte>(_anchors[i].Third);
        }
    }

    /// <summary>The bits to set in every character before it is compared.</summary>
    public byte Fold { get; }

    /// <summary>The first character of each anchor, in every element.</summary>
    public Vector<byte>[] Firsts { get; }

    /// <summary>The second character of each anchor, in every element.</summary>
    public Vector<byte>[] Seconds { get; }

    /// <summary>The third character of each anchor, in every element.</summary>
    public Vector<byte>[] Thirds { get; }

    /// <summary>Where a word's anchor stands in it.</summary>
    public int PlaceIn(int word) => _places[word];

    /// <summary>The place of an anchor that is looked for already, else of the rarest one.</summary>
    private int PlaceFor(string word)
    {
        var best = 0;
        var least = int.MaxValue;
        for (var i = 0; i + Length <= word.Length; i++)
        {
            if (_anchors.Contains(At(word, i)))
            {
                return i;
            }

            var commonness = Commonness(word[i]) * Commonness(word[i + 1]) * Commonness(word[i + 2]);
            if (IsSeam(word, i) || IsSeam(word, i + 1))
            {
                // Where two words of a name meet, few others have the same letters.
                commonness /= 4;
            }

            if (commonness < least)
            {
                (best, least) = (i, commonness);
            }
        }

        return best;
    }

    private static bool IsSeam(string word, int place) => char.IsLower(word[place]) && char.IsUpper(word[place + 1]);

    private (byte First, byte Second, byte Third) At(string word, int place) => (Folded(word[place]), Folded(word[place + 1]), Folded(word[place + 2]));

    private byte Folded(char character) => (byte)((byte)character | Fold);

    private static int Commonness(char character)
    {
        var index = Common.IndexOf(char.ToLowerInvariant(character));
        return index < 0 ? 1 : Common.Length - index + 1;
    }
}
