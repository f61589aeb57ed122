using System;
using System.Collections.Generic;

namespace Crazyrouter.Contracts;

/// <summary>What a reply holds at a path.</summary>
internal enum ReplyContent
{
    /// <summary>Nothing: the path is never there.</summary>
    Nothing,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The temporary URL of an image.</summary>
    Link,

    /// <summary>An image in base64.</summary>
    Base64,
}

/// <summary>What is known of one path of a reply.</summary>
internal sealed class ReplyFact
{
    /// <summary>The path: member names joined by dots, <c>[]</c> for every item: <c>data[].url</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What stands there.</summary>
    public required ReplyContent Holds { get; init; }

    /// <summary>The rule under which it is reported when the path is read, or, where there are markers, searched; null where it may be.</summary>
    public string? Rule { get; init; }

    /// <summary>What people search the text for that stands there, and should not; empty where nothing is known.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];

    /// <summary>How the text that stands there holds an image, in the order in which to look; empty where it holds none.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>What the router does there: the end of a sentence that begins with "the router"; may be empty.</summary>
    public string What { get; init; } = "";

    /// <summary>What to read instead: an imperative; empty where there is no rule.</summary>
    public string Instead { get; init; } = "";

    /// <summary>Where this was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The fact that speaks of a path: the longest that is the path or leads to it; null where none does.</summary>
    public static ReplyFact? Find(IReadOnlyList<ReplyFact> facts, string path)
    {
        ReplyFact? found = null;
        foreach (var fact in facts)
        {
            if (fact.LeadsTo(path) && fact.Path.Length > (found?.Path.Length ?? 0))
            {
                found = fact;
            }
        }

        return found;
    }

    /// <summary>One sentence for whoever reads a word from the reply of the model on this route; for a fact with a rule.</summary>
    public string Describe(string word, string model, string path) =>
        $"'{word}' is not to be read from the reply of {model} on {path}: the router {What}; {Instead.Replace("{model}", model)}";

    private bool LeadsTo(string path) =>
        path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] is '.' or '[');
}
