using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies.Readers;

/// <summary>One way in which code takes a part out of a reply. It knows an API, and neither the words nor the rules.</summary>
internal abstract class PartReader
{
    /// <summary>What an operation takes, and from what; null when it is none of this way.</summary>
    public abstract Taking? TakenBy(IOperation operation);
}
