using System;
using System.Collections.Immutable;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>The words that make a read of a reply worth looking at; everything else that is read is passed over.</summary>
internal sealed class ReplyWords
{
    /// <param name="names">Names on the wire: <c>image_url</c>.</param>
    /// <param name="markers">Texts that people search a reply for: <c>Data Preview:</c>.</param>
    public ReplyWords(ImmutableArray<string> names, ImmutableArray<string> markers)
    {
        Names = names;
        Markers = markers;
    }

    /// <summary>No words: whatever is read is followed.</summary>
    public static ReplyWords None { get; } = new(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty);

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<string> Markers { get; }

    /// <summary>The name that a text holds, whatever stands around it; null when it holds none.</summary>
    public string? NameIn(string text)
    {
        foreach (var name in Names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The name that a C# member of that name can stand for; null when it can stand for none.</summary>
    public string? NameOfMember(string member)
    {
        foreach (var name in Names)
        {
            if (Parameter.SameLetters(member, name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The marker that a searched-for text holds; null when it holds none.</summary>
    public string? MarkerIn(string text)
    {
        foreach (var marker in Markers)
        {
            if (Holds(text, marker))
            {
                return marker;
            }
        }

        return null;
    }

    /// <summary>
    /// A phrase is looked for in any case and with or without its colon. A single word only as it is, and where no other word stands
    /// before it: <c>id:</c> is a field of an event stream, <c>GRID:</c> another word, <c>Order ID:</c> another label.
    /// </summary>
    private static bool Holds(string text, string marker)
    {
        if (marker.IndexOf(' ') > 0)
        {
            return text.IndexOf(marker.TrimEnd(':'), StringComparison.OrdinalIgnoreCase) >= 0;
        }

        var spaced = text.IndexOf(" :", StringComparison.Ordinal) < 0 ? text : text.Replace(" :", ":");
        for (var at = spaced.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = spaced.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetter(marker[0]) || !FollowsWord(spaced, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsWord(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');
    }
}
