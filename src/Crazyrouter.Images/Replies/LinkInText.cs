using System;

namespace Crazyrouter.Images.Replies;

/// <summary>Finds the image's link in what a model wrote: <c>![Image](https://…)</c>.</summary>
internal static class LinkInText
{
    private static readonly char[] s_ends = [')', ' ', '\t', '\r', '\n'];

    public static string? Find(string text)
    {
        for (var from = 0; ;)
        {
            var image = text.IndexOf("![", from, StringComparison.Ordinal);
            var start = image < 0 ? -1 : text.IndexOf("](", image, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            from = start + 2;
            var end = text.IndexOfAny(s_ends, from);
            var link = text.Substring(from, (end < 0 ? text.Length : end) - from);
            if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            {
                return link;
            }
        }
    }
}
