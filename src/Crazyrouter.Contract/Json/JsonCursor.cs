using System;

namespace Crazyrouter.Json;

/// <summary>A place in a JSON text that only moves forward.</summary>
internal sealed class JsonCursor(string text)
{
    /// <summary>The place.</summary>
    public int At { get; set; }

    /// <summary>The character there; <c>\0</c> at the end.</summary>
    public char Current => At < text.Length ? text[At] : '\0';

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At == text.Length;

    /// <summary>Goes past white space and comments.</summary>
    public void SkipBlanks()
    {
        while (At < text.Length)
        {
            var c = text[At];
            var next = c == '/' && At + 1 < text.Length ? text[At + 1] : '\0';
            if (next == '/')
            {
                SkipBehind("\n");
            }
            else if (next == '*')
            {
                At += 2;
                SkipBehind("*/");
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                At++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Goes past a string.</summary>
    public void SkipString(out bool isClosed, out bool hasHole) => At = JsonText.FindEnd(text, At, out isClosed, out hasHole);

    /// <summary>Goes past a bare word; returns how many parts of it nobody knows.</summary>
    public int SkipWord()
    {
        var holes = 0;
        for (; At < text.Length && JsonText.IsWord(text[At]); At++)
        {
            holes += text[At] == JsonScanner.Hole ? 1 : 0;
        }

        return holes;
    }

    /// <summary>Goes behind the bracket that closes the first of <paramref name="open"/> brackets, or to the end.</summary>
    public void PassOut(int open)
    {
        for (SkipBlanks(); At < text.Length; SkipBlanks())
        {
            var c = text[At];
            if (JsonText.IsQuote(c))
            {
                SkipString(out _, out _);
                continue;
            }

            At++;
            if (c is '{' or '[')
            {
                open++;
            }
            else if (c is '}' or ']' && --open == 0)
            {
                return;
            }
        }
    }

    private void SkipBehind(string end)
    {
        var found = text.IndexOf(end, At, StringComparison.Ordinal);
        At = found < 0 ? text.Length : found + end.Length;
    }
}
