using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>A read as it was found, before its origins are looked for and checks are laid beside the reads they belong to.</summary>
internal sealed class FoundRead
{
    public FoundRead(string word, ReplyUse use, Location place, IOperation operation, ImmutableArray<Reach> reaches, ImmutableArray<string> alternatives)
    {
        Word = word;
        Use = use;
        Place = place;
        Operation = operation;
        Reaches = reaches;
        Alternatives = alternatives;
    }

    public string Word { get; }

    public ReplyUse Use { get; }

    public Location Place { get; }

    /// <summary>The operation that reads, compares or searches.</summary>
    public IOperation Operation { get; }

    public ImmutableArray<Reach> Reaches { get; }

    public ImmutableArray<string> Alternatives { get; }
}
