using System;
using System.Collections.Generic;
using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>What a size in pixels must be.</summary>
internal sealed class SizeRule
{
    /// <summary>How much a change of shape counts beside a change of one side. Above 1 + <see cref="AreaWeight"/>, so that shape comes first.</summary>
    private const double ShapeWeight = 1.25;

    /// <summary>How much a change of area counts beside a change of one side: it decides between sizes that are else as near.</summary>
    private const double AreaWeight = 0.1;

    /// <summary>Both sides are multiples of this.</summary>
    public required int MultipleOf { get; init; }

    /// <summary>No side is longer than this.</summary>
    public required int MaxEdge { get; init; }

    /// <summary>The least number of pixels.</summary>
    public required int MinArea { get; init; }

    /// <summary>The greatest number of pixels.</summary>
    public required int MaxArea { get; init; }

    /// <summary>How many times the shorter side the longer one may be.</summary>
    public required int MaxRatio { get; init; }

    /// <summary>Whether the size breaks nothing.</summary>
    public bool Accepts(PixelSize size) =>
        size.Width % MultipleOf == 0 && size.Height % MultipleOf == 0
        && size.LongerEdge <= MaxEdge
        && size.Area >= MinArea && size.Area <= MaxArea
        && size.LongerEdge <= (long)MaxRatio * Math.Min(size.Width, size.Height);

    /// <summary>What the size breaks, a clause each: "1080 is not a multiple of 16". Empty where it breaks nothing.</summary>
    public IReadOnlyList<string> Objections(PixelSize size)
    {
        var objections = new List<string>();
        ObjectToEdge(size.Width, objections);
        if (size.Height != size.Width)
        {
            ObjectToEdge(size.Height, objections);
        }

        if (size.Area < MinArea)
        {
            objections.Add($"{Number(size.Area)} pixels are fewer than {Number(MinArea)}");
        }
        else if (size.Area > MaxArea)
        {
            objections.Add($"{Number(size.Area)} pixels are more than {Number(MaxArea)}");
        }

        if (size.LongerEdge > (long)MaxRatio * Math.Min(size.Width, size.Height))
        {
            objections.Add($"one side is more than {MaxRatio} times the other");
        }

        return objections;
    }

    /// <summary>The accepted size nearest to another, of the same orientation: square stays square, wide stays wide, tall stays tall.
    /// Shape comes first, then the sides: 1920x1080 becomes 1920x1088, and 4096x1536 becomes 3840x1440.</summary>
    public PixelSize Nearest(PixelSize wanted)
    {
        var best = default(PixelSize);
        var least = double.MaxValue;
        for (var width = MultipleOf; width <= MaxEdge; width += MultipleOf)
        {
            var (low, high) = Heights(width, wanted.Width.CompareTo(wanted.Height));
            if (low > high)
            {
                continue;
            }

            // For this width the distance is least where the shape stays and grows on both sides of it: only the two neighbours count.
            var ideal = Math.Min((double)wanted.Height * width / wanted.Width, MaxEdge);
            var below = Math.Min(Math.Max((int)ideal / MultipleOf * MultipleOf, low), high);
            var above = Math.Min(below + MultipleOf, high);
            for (var height = below; height <= above; height += MultipleOf)
            {
                var distance = Distance(wanted, new PixelSize(width, height));
                if (distance < least)
                {
                    (best, least) = (new PixelSize(width, height), distance);
                }
            }
        }

        return best;
    }

    /// <summary>What a size must be, for a sentence.</summary>
    public override string ToString() =>
        $"WIDTHxHEIGHT in multiples of {MultipleOf}, no side above {MaxEdge}, {Number(MinArea)} to {Number(MaxArea)} pixels, sides at most {MaxRatio}:1";

    /// <summary>How far one size is from another: the weighted logarithms of the factors by which sides, shape and area change.</summary>
    internal static double Distance(PixelSize from, PixelSize to)
    {
        var wider = Math.Log((double)to.Width / from.Width);
        var taller = Math.Log((double)to.Height / from.Height);
        return Math.Abs(wider) + Math.Abs(taller) + (ShapeWeight * Math.Abs(wider - taller)) + (AreaWeight * Math.Abs(wider + taller));
    }

    /// <summary>The least and the greatest height accepted with a width; <paramref name="shape"/> is above 0 for wide, below 0 for tall.</summary>
    private (int Low, int High) Heights(int width, int shape)
    {
        var low = Math.Max((MinArea + width - 1) / width, (width + MaxRatio - 1) / MaxRatio);
        var high = Math.Min(MaxEdge, (int)Math.Min(MaxArea / width, (long)width * MaxRatio));
        low = shape <= 0 ? Math.Max(low, width - (shape * MultipleOf)) : low;
        high = shape >= 0 ? Math.Min(high, width - (shape * MultipleOf)) : high;
        return ((low + MultipleOf - 1) / MultipleOf * MultipleOf, high / MultipleOf * MultipleOf);
    }

    private void ObjectToEdge(int edge, List<string> objections)
    {
        if (edge > MaxEdge)
        {
            objections.Add($"{edge} is above {MaxEdge}");
        }

        if (edge % MultipleOf != 0)
        {
            objections.Add($"{edge} is not a multiple of {MultipleOf}");
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
