using System;
using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Json;

/// <summary>
/// Where decoded characters stand in a token's text. Each run begins with at most one escape; what follows stands for itself, one
/// character of source for each, up to the next run. A literal without escapes has no run.
/// </summary>
internal sealed class LiteralRuns
{
    private readonly int _origin;
    private readonly Run[] _runs;

    private LiteralRuns(int origin, Run[] runs)
    {
        _origin = origin;
        _runs = runs;
    }

    /// <summary>Where the decoded character at <paramref name="index"/> begins in the source: at its escape, when it has one.</summary>
    public int Start(int index)
    {
        var run = Find(index);
        var behind = index - run.Index - run.Units;
        return behind < 0 ? run.Source : run.Source + run.Length + behind;
    }

    /// <summary>Where the decoded character at <paramref name="index"/> ends in the source: behind its escape, when it has one.</summary>
    public int End(int index)
    {
        var run = Find(index);
        var behind = index - run.Index - run.Units;
        return behind < 0 ? run.Source + run.Length : run.Source + run.Length + behind + 1;
    }

    private Run Find(int index) => LastUpTo(index) is var last and >= 0 ? _runs[last] : new Run(0, _origin, 0, 0);

    private int LastUpTo(int index) => Ordered.LastUpTo(_runs, index, static run => run.Index);

    /// <summary>An escape that makes <paramref name="Units"/> UTF-16 units; without length, only a place where the source goes on.</summary>
    private readonly record struct Run(int Index, int Source, ushort Units, ushort Length);

    /// <summary>Notes, while a content is walked from its beginning, which source each decoded character has.</summary>
    internal sealed class Builder
    {
        private readonly int _origin;
        private List<Run>? _runs;

        /// <summary>Begins at <paramref name="origin"/> in the source.</summary>
        public Builder(int origin)
        {
            _origin = origin;
            Source = origin;
        }

        /// <summary>How many characters are decoded so far.</summary>
        public int Index { get; private set; }

        /// <summary>Where in the source the next character begins.</summary>
        public int Source { get; private set; }

        /// <summary>Characters that stand for themselves.</summary>
        public void AddPlain(int count)
        {
            Index += count;
            Source += count;
        }

        /// <summary>An escape: <paramref name="units"/> UTF-16 units, spelled with <paramref name="length"/> characters.</summary>
        public void AddEscape(int units, int length)
        {
            Add(new(Index, Source, (ushort)units, (ushort)length));
            Index += units;
            Source += length;
        }

        /// <summary>Goes on at another place of the source.</summary>
        public void MoveTo(int source)
        {
            if (source != Source)
            {
                Source = source;
                Add(new(Index, source, 0, 0));
            }
        }

        /// <summary>The characters <paramref name="start"/> to <paramref name="end"/> of another map; the first is the next one here.</summary>
        public void AddSlice(LiteralRuns other, int start, int end)
        {
            if (start == end)
            {
                return;
            }

            var shift = Index - start;
            for (var i = other.LastUpTo(start - 1) + 1; i < other._runs.Length && other._runs[i] is var run && run.Index < end; i++)
            {
                Add(run with { Index = run.Index + shift });
            }

            Index += end - start;
            Source = other.End(end - 1);
        }

        /// <summary>The finished map.</summary>
        public LiteralRuns ToRuns() => new(_origin, _runs?.ToArray() ?? Array.Empty<Run>());

        private void Add(Run run) => (_runs ??= new()).Add(run);
    }
}
