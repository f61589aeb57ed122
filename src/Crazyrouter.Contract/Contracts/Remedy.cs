using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>The kinds of <see cref="Remedy"/>.</summary>
internal enum RemedyKind
{
    /// <summary>The parameter goes.</summary>
    Remove,

    /// <summary>The parameter gets another value.</summary>
    Set,

    /// <summary>The parameter stays, and another gets a value.</summary>
    Add,

    /// <summary>The parameter goes, and others that say the same come in its place.</summary>
    Replace,
}

/// <summary>What makes a request right again: whether the parameter stays, and the values to write. A write sets the parameter of its
/// name, or adds it where it is absent.</summary>
internal sealed class Remedy
{
    private Remedy(RemedyKind kind, IReadOnlyList<ParameterWrite> writes)
    {
        Kind = kind;
        Writes = writes;
    }

    /// <summary>The kind.</summary>
    public RemedyKind Kind { get; }

    /// <summary>What to write: nothing for <see cref="RemedyKind.Remove"/>, the parameter itself for <see cref="RemedyKind.Set"/>,
    /// others for <see cref="RemedyKind.Replace"/>, others and perhaps the parameter itself for <see cref="RemedyKind.Add"/>.</summary>
    public IReadOnlyList<ParameterWrite> Writes { get; }

    /// <summary>Whether the parameter goes.</summary>
    public bool Removes => Kind is RemedyKind.Remove or RemedyKind.Replace;

    /// <summary>The remedy in words, an imperative: <c>use output_format = "png" instead</c>.</summary>
    public string Advice => Kind switch
    {
        RemedyKind.Set => "use " + Writes[0].SpelledValue,
        RemedyKind.Add => (Writes.Count == 1 ? "add " : "send ") + Wording.Join(Writes),
        RemedyKind.Replace => "use " + Wording.Join(Writes) + " instead",
        _ => "remove it",
    };

    /// <summary>The parameter goes.</summary>
    public static Remedy Remove { get; } = new(RemedyKind.Remove, []);

    /// <summary>The parameter gets another value.</summary>
    public static Remedy Set(ParameterWrite write) => new(RemedyKind.Set, [write]);

    /// <summary>The parameter stays, and these are written.</summary>
    public static Remedy Add(params ParameterWrite[] writes) => new(RemedyKind.Add, writes);

    /// <summary>The parameter goes, and another comes in its place.</summary>
    public static Remedy Replace(ParameterWrite write) => new(RemedyKind.Replace, [write]);

    /// <summary>The parameter goes, and others come in its place; with none of them it only goes.</summary>
    public static Remedy ReplaceMany(IReadOnlyList<ParameterWrite> writes) =>
        writes.Count == 0 ? Remove : new(RemedyKind.Replace, writes);
}
