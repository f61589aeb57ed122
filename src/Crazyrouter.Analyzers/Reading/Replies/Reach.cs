using System;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>Where the trail of a value ended, and the path that leads from there to the value.</summary>
internal sealed class Reach
{
    public Reach(IOperation root, CallFrame? frame, bool isWhole)
        : this(root, frame, ReplyPath.Empty, 0, isWhole)
    {
    }

    private Reach(IOperation root, CallFrame? frame, ReplyPath path, int levels, bool isWhole)
    {
        Root = root;
        Frame = frame;
        Path = path;
        Levels = levels;
        IsWhole = isWhole;
    }

    /// <summary>The sending call, or whatever else nothing leads back from.</summary>
    public IOperation Root { get; }

    /// <summary>The calls that the root was reached through.</summary>
    public CallFrame? Frame { get; }

    public ReplyPath Path { get; }

    /// <summary>How many sequences lie around the value at the path: 1 for <c>EnumerateArray()</c>, 0 for one item of it.</summary>
    public int Levels { get; }

    /// <summary>Whether the path begins where the reply does.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether nothing is known of it but the root.</summary>
    public bool IsBare => Path.IsEmpty && Levels == 0 && !IsWhole;

    /// <summary>The reach of what is taken from here.</summary>
    public Reach After(Taking taking) => taking.Kind switch
    {
        TakingKind.Part => With(Path.Add(taking.Steps), Levels, IsWhole),
        TakingKind.Absolute => With(new ReplyPath(taking.Steps), 0, true),
        TakingKind.Item => With((Levels > 0 ? Path : Path.Add(ReplyStep.Item)).Add(taking.Steps), Math.Max(Levels - 1, 0), IsWhole),
        TakingKind.Items => With(Path.Add(ReplyStep.Item), Levels + 1, IsWhole),
        TakingKind.Parts => With(Path.Add(taking.Steps), Levels + 1, IsWhole),
        TakingKind.Mapped => With(Path, Levels + 1, IsWhole),
        TakingKind.Flattened => Levels > 0 ? this : With(Path.Add(ReplyStep.Item), 1, IsWhole),
        _ => With(Path.IsEmpty ? Path : Path.Add(ReplyStep.Parsed), 0, true),
    };

    /// <summary>Whether both begin at the same value: the same operation, reached through the same calls.</summary>
    public bool HasRootOf(Reach other)
    {
        var (mine, its) = (Frame, other.Frame);
        while (mine is not null && its is not null && mine.Call == its.Call)
        {
            (mine, its) = (mine.Outer, its.Outer);
        }

        return Root == other.Root && mine is null && its is null;
    }

    /// <summary>The reach of a member beside the one that was taken last.</summary>
    public Reach BesideLast(ReplyStep step) => With(Path.Owner.Add(step), 0, IsWhole);

    private Reach With(ReplyPath path, int levels, bool isWhole) => new(Root, Frame, path, levels, isWhole);
}
