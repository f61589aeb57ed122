using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crazyrouter.Analyzers.Reading;

/// <summary>Skips what holds none of some marks: one vector has the numbers of many places, and is compared with those of the marks.</summary>
internal sealed class MarkSearch
{
    /// <summary>Past so many marks it costs less to look at each place.</summary>
    private const int Most = 32;

    /// <summary>So many vectors are compared with a mark once it is loaded.</summary>
    private const int VectorsPerStep = 4;

    private readonly Vector<short>[] _marks;
    private readonly bool _skips;

    /// <param name="marks">The numbers of the marks.</param>
    public MarkSearch(ICollection<short> marks)
    {
        _skips = Vector.IsHardwareAccelerated && marks.Count <= Most;
        _marks = new Vector<short>[marks.Count];
        var i = 0;
        foreach (var mark in marks)
        {
            _marks[i++] = new Vector<short>(mark);
        }
    }

    /// <summary>How many places one vector has.</summary>
    public static int Block => Vector<short>.Count;

    /// <summary>How many characters behind the last place may be read.</summary>
    public static int Behind => (VectorsPerStep * Block) + Mark.Length;

    /// <summary>
    /// The first block that may hold a mark, from a place on; the end or beyond it where none does. Optimised when first compiled: a build often
    /// ends before the JIT would come back to it.
    /// </summary>
    [MethodImpl((MethodImplOptions)512)]
    public int Next(ReadOnlySpan<char> text, int at, int end)
    {
        if (!_skips)
        {
            return at;
        }

        var first = MemoryMarshal.Cast<char, Vector<short>>(text.Slice(at));
        var second = MemoryMarshal.Cast<char, Vector<short>>(text.Slice(at + 1));
        var third = MemoryMarshal.Cast<char, Vector<short>>(text.Slice(at + 2));
        for (var i = 0; at < end; i += VectorsPerStep, at += VectorsPerStep * Block)
        {
            var one = Numbers(first[i], second[i], third[i]);
            var two = Numbers(first[i + 1], second[i + 1], third[i + 1]);
            var three = Numbers(first[i + 2], second[i + 2], third[i + 2]);
            var four = Numbers(first[i + 3], second[i + 3], third[i + 3]);
            var inOne = Vector<short>.Zero;
            var inTwo = Vector<short>.Zero;
            var inThree = Vector<short>.Zero;
            var inFour = Vector<short>.Zero;
            foreach (var mark in _marks)
            {
                inOne |= Vector.Equals(one, mark);
                inTwo |= Vector.Equals(two, mark);
                inThree |= Vector.Equals(three, mark);
                inFour |= Vector.Equals(four, mark);
            }

            if ((inOne | inTwo | inThree | inFour) != Vector<short>.Zero)
            {
                var before = inOne != Vector<short>.Zero ? 0 : inTwo != Vector<short>.Zero ? 1 : inThree != Vector<short>.Zero ? 2 : 3;
                return at + (before * Block);
            }
        }

        return at;
    }

    /// <summary>As <see cref="Mark.Number(char, char, char)"/> reckons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<short> Numbers(Vector<short> first, Vector<short> second, Vector<short> third)
        => (first ^ (second * new Vector<short>(1 << Mark.Shift)) ^ (third * new Vector<short>(1 << (2 * Mark.Shift)))) & new Vector<short>(unchecked((short)Mark.Kept));
}
