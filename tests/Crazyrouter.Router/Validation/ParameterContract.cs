using System;
using System.Collections.Generic;
using System.Linq;

namespace Crazyrouter.Router.Validation;

/// <summary>What one parameter may be. Every member that is <see langword="null"/> or empty leaves it free in that respect.</summary>
internal sealed record ParameterContract
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is taken, refused or overlooked, whatever its value.</summary>
    public Standing Standing { get; init; }

    /// <summary>The JSON type it has: <c>integer</c>, <c>boolean</c>, <c>size</c>, <c>file</c>; <see langword="null"/> for text.</summary>
    public string? Type { get; init; }

    /// <summary>The only texts taken, beside those of <see cref="TakenAs"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Texts that are taken for others.</summary>
    public IReadOnlyDictionary<string, string> TakenAs { get; init; } = new Dictionary<string, string>();

    /// <summary>The only numbers taken; of files, how many.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>The only sizes taken, beside <see cref="Values"/>.</summary>
    public SizeLimits? Pixels { get; init; }

    /// <summary>What must be sent beside it.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The router's own words when it refuses the parameter.</summary>
    public string? Error { get; init; }

    /// <summary>Every text that is taken.</summary>
    public IReadOnlyList<string> AllValues => [.. Values, .. TakenAs.Keys.Except(Values)];
}

/// <summary>How the router stands to a parameter.</summary>
internal enum Standing
{
    Accepted,
    Rejected,
    Tolerated,
}

/// <summary>The whole numbers a parameter takes, both ends included.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
internal sealed record NumberRange(long Least, long Most);

/// <summary>A parameter another one depends on.</summary>
/// <param name="Parameter">Its wire name.</param>
/// <param name="Values">The values it must have one of.</param>
internal sealed record Need(string Parameter, IReadOnlyList<string> Values);

/// <summary>The rules for a size written as <c>WxH</c>, in pixels.</summary>
/// <param name="Step">What both edges are multiples of.</param>
/// <param name="MostEdge">The longest edge.</param>
/// <param name="LeastArea">The least area.</param>
/// <param name="MostArea">The largest area.</param>
/// <param name="Ratio">The most the long edge may be of the short one.</param>
internal sealed record SizeLimits(int Step, int MostEdge, long LeastArea, long MostArea, double Ratio)
{
    /// <summary>The rule a size breaks, in words; <see langword="null"/> when it keeps all.</summary>
    public string? Broken(PixelSize size)
    {
        var area = (long)size.Width * size.Height;
        var (shorter, longer) = (Math.Min(size.Width, size.Height), Math.Max(size.Width, size.Height));
        if (size.Width % Step != 0 || size.Height % Step != 0)
        {
            return $"both edges must be multiples of {Step}";
        }

        if (longer > MostEdge)
        {
            return $"no edge may be longer than {MostEdge}";
        }

        if (area < LeastArea)
        {
            return $"it must have at least {LeastArea} pixels";
        }

        if (area > MostArea)
        {
            return $"it may have at most {MostArea} pixels";
        }

        return longer > Ratio * shorter ? $"the long edge may be at most {Ratio} times the short one" : null;
    }
}
