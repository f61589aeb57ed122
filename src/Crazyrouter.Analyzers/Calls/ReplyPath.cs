using System;
using System.Collections.Immutable;
using System.Text;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>Where in a reply something is read, as far as it can be seen.</summary>
internal sealed class ReplyPath
{
    public static readonly ReplyPath Empty = new(ImmutableArray<ReplyStep>.Empty);

    private static readonly char[] Separators = { '.', '[', ']' };

    public ReplyPath(ImmutableArray<ReplyStep> steps) => Steps = steps;

    public ImmutableArray<ReplyStep> Steps { get; }

    public bool IsEmpty => Steps.IsEmpty;

    public ReplyPath Add(ReplyStep step) => new(Steps.Add(step));

    public ReplyPath Add(ImmutableArray<ReplyStep> steps) => steps.IsEmpty ? this : new(Steps.AddRange(steps));

    /// <summary>The path of what holds the last named part, items of arrays left out; the path itself when no step has a name.</summary>
    public ReplyPath Owner
    {
        get
        {
            for (var i = Steps.Length - 1; i >= 0; i--)
            {
                if (Steps[i].Kind == ReplyStepKind.Name)
                {
                    return new ReplyPath(Steps.RemoveRange(i, Steps.Length - i));
                }
            }

            return this;
        }
    }

    /// <summary>
    /// How many names of a known path, <c>choices[].message.content</c>, this one says: none of them where only a gap leads there, -1
    /// where the two contradict each other. Items are not compared: code that forgets an index means the same part.
    /// </summary>
    /// <param name="known">The known path: names joined by dots, <c>[]</c> after what has items.</param>
    /// <param name="isWhole">Whether this path is known from its beginning; else it may be the end of a longer one.</param>
    /// <param name="orBelow">Whether it may also lead to something below the known path.</param>
    public int NamesOf(string known, bool isWhole, bool orBelow = false)
    {
        var names = known.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var best = -1;
        for (var start = 0; start <= (isWhole ? 0 : names.Length); start++)
        {
            best = Math.Max(best, Match(0, names, start, orBelow));
        }

        return best;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            switch (step.Kind)
            {
                case ReplyStepKind.Name:
                    text.Append(text.Length == 0 || text[text.Length - 1] == '.' ? "" : ".").Append(step.IsLoose ? step.Name.ToLowerInvariant() : step.Name);
                    break;
                case ReplyStepKind.Item:
                    text.Append("[]");
                    break;
                case ReplyStepKind.Gap:
                    text.Append("..");
                    break;
                default:
                    text.Append("|");
                    break;
            }
        }

        return text.ToString();
    }

    private int Match(int index, string[] names, int at, bool orBelow)
    {
        while (index < Steps.Length && Steps[index].Kind == ReplyStepKind.Item)
        {
            index++;
        }

        if (index == Steps.Length)
        {
            return at == names.Length ? 0 : -1;
        }

        switch (Steps[index].Kind)
        {
            case ReplyStepKind.Gap:
                var best = -1;
                for (var next = at; next <= names.Length; next++)
                {
                    best = Math.Max(best, Match(index + 1, names, next, orBelow));
                }

                return best;
            case ReplyStepKind.Name when at == names.Length:
                return orBelow ? 0 : -1;
            case ReplyStepKind.Name when Steps[index].Is(names[at]):
                var rest = Match(index + 1, names, at + 1, orBelow);
                return rest < 0 ? -1 : rest + 1;
            default:
                return -1;
        }
    }
}
