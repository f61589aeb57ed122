namespace Crazyrouter.Analyzers.Reading;

/// <summary>
/// Three neighbouring characters as one number of 16 bits, the same in either letter case. Different marks may have the same number: who meets
/// a number compares the word.
/// </summary>
internal static class Mark
{
    /// <summary>How many characters make a mark.</summary>
    public const int Length = 3;

    /// <summary>The bit by which ASCII letters of either case differ.</summary>
    public const int CaseBit = 0x20;

    /// <summary>How far the second character is shifted; the third is shifted twice as far, which leaves its lowest bits.</summary>
    public const int Shift = 6;

    /// <summary>What is kept: all but the case bits of the first two characters. The third's is shifted out.</summary>
    public const int Kept = ~(CaseBit | (CaseBit << Shift));

    public static short Number(char first, char second, char third)
        => unchecked((short)((first ^ (second << Shift) ^ (third << (2 * Shift))) & Kept));
}
