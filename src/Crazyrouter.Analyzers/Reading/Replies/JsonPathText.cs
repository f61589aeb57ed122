using System;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>
/// Takes JSON paths apart: <c>$.choices[0].message</c>, <c>$..image_url</c>, <c>content[?(@.type == 'x')]</c>, and the pointers
/// <c>/choices/0/message</c>.
/// </summary>
internal static class JsonPathText
{
    private static readonly char[] NameEnds = { '.', '[', '/' };

    /// <summary>The steps of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="place">Gives the place of a part of it, by start and length.</param>
    public static ImmutableArray<ReplyStep> Steps(string path, Func<int, int, Location?> place)
    {
        var steps = ImmutableArray.CreateBuilder<ReplyStep>();
        var i = path.Length > 0 && path[0] == '$' ? 1 : 0;
        while (i < path.Length)
        {
            switch (path[i])
            {
                case '.' when i + 1 < path.Length && path[i + 1] == '.':
                    steps.Add(ReplyStep.Gap);
                    i += 2;
                    break;
                case '.' or '/' or ']':
                    i++;
                    break;
                case '[':
                    i = AddBracket(path, i, steps, place);
                    break;
                default:
                    i = AddName(path, i, steps, place);
                    break;
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>Whether a text is a path of several steps, and no single name.</summary>
    public static bool IsPath(string text) => text.Length > 1 && text.IndexOfAny(NameEnds) >= 0 && text.IndexOf(' ') < 0;

    private static int AddName(string path, int start, ImmutableArray<ReplyStep>.Builder steps, Func<int, int, Location?> place)
    {
        var end = path.IndexOfAny(NameEnds, start);
        end = end < 0 ? path.Length : end;
        steps.Add(StepFor(path.Substring(start, end - start), start, place));
        return end;
    }

    private static ReplyStep StepFor(string name, int start, Func<int, int, Location?> place)
        => name == "*" || IsNumber(name) ? ReplyStep.Item : ReplyStep.Of(name, place(start, name.Length));

    private static bool IsNumber(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsDigit(letter))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Reads <c>[0]</c>, <c>[*]</c>, <c>['name']</c> or <c>[?(filter)]</c>, and gives the place after it.</summary>
    private static int AddBracket(string path, int start, ImmutableArray<ReplyStep>.Builder steps, Func<int, int, Location?> place)
    {
        var at = start + 1;
        if (at < path.Length && path[at] is '\'' or '"')
        {
            var end = path.IndexOf(path[at], at + 1);
            end = end < 0 ? path.Length : end;
            steps.Add(ReplyStep.Of(path.Substring(at + 1, end - at - 1), place(at + 1, end - at - 1)));
            return Math.Min(end + 1, path.Length);
        }

        steps.Add(ReplyStep.Item);
        return EndOfBracket(path, start);
    }

    /// <summary>The place after the bracket that closes; quoted parts and inner brackets are passed over.</summary>
    private static int EndOfBracket(string path, int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = start; i < path.Length; i++)
        {
            var letter = path[i];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == '[')
            {
                depth++;
            }
            else if (letter == ']' && --depth == 0)
            {
                return i + 1;
            }
        }

        return path.Length;
    }
}
