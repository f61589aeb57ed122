using System.Globalization;

namespace Crazyrouter.Contracts;

/// <summary>The numbers from <paramref name="Min"/> to <paramref name="Max"/>, both included.</summary>
internal readonly record struct IntegerRange(int Min, int Max)
{
    /// <summary>Whether the number lies outside the range.</summary>
    public bool Excludes(double number) => number < Min || number > Max;

    /// <summary>The number of the range that is nearest to a number outside it.</summary>
    public int Clamp(double number) => number < Min ? Min : Max;

    /// <summary>How a sentence spells it.</summary>
    public override string ToString() => Min == Max
        ? Text(Min) + " only"
        : Text(Min) + " to " + Text(Max);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
