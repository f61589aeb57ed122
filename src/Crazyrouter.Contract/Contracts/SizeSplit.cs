using System;
using System.Collections.Generic;
using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>A value that names how many pixels an image's longer side has.</summary>
internal sealed class NamedEdge(string name, int pixels)
{
    /// <summary>The value: <c>1k</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The longer side, in pixels.</summary>
    public int Pixels { get; } = pixels;
}

/// <summary>The two parameters that say together what a size in pixels was meant to: the shape and the longer side.</summary>
internal sealed class SizeSplit
{
    /// <summary>The parameter for the shape; its values are ratios such as <c>16:9</c>, or words.</summary>
    public required ParameterFact Ratio { get; init; }

    /// <summary>The parameter for the longer side.</summary>
    public required ParameterFact Edge { get; init; }

    /// <summary>How many pixels the longer side has with each value of <see cref="Edge"/>, from the shortest to the longest.</summary>
    public required IReadOnlyList<NamedEdge> Edges { get; init; }

    /// <summary>What to write for a size: the nearest ratio and the least side that is long enough; the ratio alone for a word that
    /// it takes; nothing for what is no size.</summary>
    public IReadOnlyList<ParameterWrite> Split(string size)
    {
        if (Ratio.TakenValue(size) is { } word)
        {
            return [new ParameterWrite(Ratio.Name, word, Ratio.Type)];
        }

        return PixelSize.TryGuess(size, out var pixels)
            ? [new ParameterWrite(Ratio.Name, NearestRatio(pixels), Ratio.Type), new ParameterWrite(Edge.Name, LeastEdge(pixels), Edge.Type)]
            : [];
    }

    /// <summary>The size that a ratio and a longer side say; the shortest side there is where none is given. Null for a word, and for what is no ratio.</summary>
    public PixelSize? Join(string ratio, string? edge)
    {
        if (!TryReadRatio(ratio, out var wide))
        {
            return null;
        }

        var longer = Edges[0].Pixels;
        foreach (var named in Edges)
        {
            longer = string.Equals(named.Name, edge, StringComparison.OrdinalIgnoreCase) ? named.Pixels : longer;
        }

        var shorter = (int)Math.Round(wide > 1 ? longer / wide : longer * wide);
        return shorter == 0 ? null : wide > 1 ? new PixelSize(longer, shorter) : new PixelSize(shorter, longer);
    }

    /// <summary>Reads a ratio such as <c>16:9</c>.</summary>
    internal static bool TryReadRatio(string text, out double ratio)
    {
        ratio = 0;
        var colon = text.IndexOf(':');
        if (colon < 0 || !TryReadSide(text.Substring(0, colon), out var wide) || !TryReadSide(text.Substring(colon + 1), out var tall))
        {
            return false;
        }

        ratio = (double)wide / tall;
        return true;
    }

    private static bool TryReadSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side > 0;

    private string NearestRatio(PixelSize size)
    {
        var best = "";
        var least = double.MaxValue;
        foreach (var value in Ratio.Values)
        {
            if (TryReadRatio(value, out var ratio) && Math.Abs(Math.Log(ratio * size.Height / size.Width)) is var distance && distance < least)
            {
                (best, least) = (value, distance);
            }
        }

        return best;
    }

    private string LeastEdge(PixelSize size)
    {
        foreach (var edge in Edges)
        {
            if (edge.Pixels >= size.LongerEdge)
            {
                return edge.Name;
            }
        }

        return Edges[Edges.Count - 1].Name;
    }
}
