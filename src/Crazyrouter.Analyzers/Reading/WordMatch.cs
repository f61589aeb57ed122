namespace Crazyrouter.Analyzers.Reading;

/// <summary>What counts as a word of a scan.</summary>
internal enum WordMatch
{
    /// <summary>The word in any letter case, wherever it stands.</summary>
    AnyCase,

    /// <summary>The word as a whole identifier.</summary>
    Identifier,
}
