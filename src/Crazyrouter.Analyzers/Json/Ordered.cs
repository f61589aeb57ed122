using System;

namespace Crazyrouter.Analyzers.Json;

/// <summary>Searches in what is ordered by where it starts.</summary>
internal static class Ordered
{
    /// <summary>The last item that starts at <paramref name="place"/> or before it; -1 when all start behind.</summary>
    public static int LastUpTo<T>(T[] items, int place, Func<T, int> startOf)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (startOf(items[middle]) <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
