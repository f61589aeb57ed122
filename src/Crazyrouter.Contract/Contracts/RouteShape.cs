using System;
using System.Collections.Generic;
using Crazyrouter.Json;

namespace Crazyrouter.Contracts;

/// <summary>One way into the router, whatever the model: its path, and what is known of every request and reply there.</summary>
internal sealed class RouteShape
{
    private const string ModelPlace = "{model}";

    /// <summary>Which one it is.</summary>
    public required Route Route { get; init; }

    /// <summary>The path from the host's root; <c>{model}</c> stands for a model in it.</summary>
    public required string Path { get; init; }

    /// <summary>Other paths that are the same route.</summary>
    public IReadOnlyList<string> OtherPaths { get; init; } = [];

    /// <summary>How a request may carry its key: <c>bearer</c>, <c>key in query</c>.</summary>
    public IReadOnlyList<string> Authorization { get; init; } = [];

    /// <summary>The paths that a request of this route has, where it is not the flat body of the Images API.</summary>
    public IReadOnlyList<string> RequestPaths { get; init; } = [];

    /// <summary>The parameters that tell a request of this route where its path is not known; empty where none do.</summary>
    public IReadOnlyList<string> ToldBy { get; init; } = [];

    /// <summary>Whether all that is asked here are images, so that it is a route of the Images API.</summary>
    public bool MakesImagesOnly { get; init; }

    /// <summary>What a reply holds even when the model is not known; empty where that depends on the model.</summary>
    public IReadOnlyList<ReplyFact> Reply { get; init; } = [];

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The fact that speaks of this path of a reply, <c>data[].url</c>, whatever the model; null where none does.</summary>
    public ReplyFact? FindReply(string path) => ReplyFact.Find(Reply, path);

    /// <summary>Whether this path, from any root and without query, is this route; and the model it names.</summary>
    public bool Matches(string path, out string? model)
    {
        if (Matches(Path, path, out model))
        {
            return true;
        }

        foreach (var other in OtherPaths)
        {
            if (Matches(other, path, out model))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares the ends: what stands before the version segment (<c>/v1</c>) is the client's base.</summary>
    private static bool Matches(string template, string path, out string? model)
    {
        model = null;
        var tail = template.IndexOf('/', 1) + 1;
        var place = template.IndexOf(ModelPlace, StringComparison.Ordinal);
        if (place < 0)
        {
            return EndsWith(path, path.Length, template, tail, template.Length) >= 0;
        }

        var behind = place + ModelPlace.Length;
        var end = EndsWith(path, path.Length, template, behind, template.Length, isWhole: false);
        var start = end < 0 ? -1 : path.LastIndexOf('/', end) + 1;
        if (start <= 0 || EndsWith(path, start, template, tail, place) < 0)
        {
            return false;
        }

        model = start < end ? path.Substring(start, end - start) : null;
        return true;
    }

    /// <summary>Where the part of the template begins in the path when the path, up to <paramref name="end"/>, ends with it; else -1.
    /// A whole part begins at a segment, at the path's start, or behind a part of the path that nobody knows.</summary>
    private static int EndsWith(string path, int end, string template, int from, int to, bool isWhole = true)
    {
        var start = end - (to - from);
        if (start < 0 || string.CompareOrdinal(path, start, template, from, to - from) != 0)
        {
            return -1;
        }

        return !isWhole || start == 0 || path[start - 1] is '/' or JsonScanner.Hole ? start : -1;
    }
}
