using System.Collections.Generic;
using Crazyrouter.Analyzers.Calls;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The identifiers of one compilation that stand for a word, and the words themselves.</summary>
internal sealed class ReplyNames
{
    private readonly HashSet<string> _identifiers = new();

    /// <param name="words">The words.</param>
    /// <param name="declarations">What the files that may hold one of them declare.</param>
    public ReplyNames(ReplyWords words, IEnumerable<ReplyDeclarations> declarations)
    {
        Words = words;
        foreach (var name in words.Names)
        {
            _identifiers.UnionWith(SdkFacts.AllIdentifiersFor(name));
        }

        foreach (var declared in declarations)
        {
            _identifiers.UnionWith(declared.Identifiers);
            HasPositions |= declared.Records.Count > 0;
        }
    }

    public ReplyWords Words { get; }

    /// <summary>Whether a record has a member that means a word at a position, so that a deconstruction may read it under any name.</summary>
    public bool HasPositions { get; }

    /// <summary>Whether code may mean a word by an identifier.</summary>
    public bool MayMean(string identifier) => _identifiers.Contains(identifier) || Words.NameOfMember(identifier) is not null;
}
