using System.Collections.Immutable;
using Crazyrouter.Analyzers.Reading.Replies.Readers;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Reading.Replies;

/// <summary>The one place that knows all ways in which a part is taken out of a reply.</summary>
internal sealed class PartReaders
{
    private readonly ImmutableArray<PartReader> _readers;

    public PartReaders(ReplyScope scope)
    {
        _readers = ImmutableArray.Create<PartReader>(
            new JsonElementReader(scope),
            new JsonNodeReader(scope),
            new NewtonsoftReader(scope),
            new DynamicReader(scope),
            new DictionaryReader(scope),
            new TokenReader(scope),
            new OpenAISdkReader(scope),
            new ExtensionsAIReader(scope),
            new PathCallReader(scope),
            new OwnTypeReader());
    }

    /// <summary>What an operation takes, and from what; null when it takes nothing out of a value that could be a reply.</summary>
    public Taking? TakenBy(IOperation operation)
    {
        foreach (var reader in _readers)
        {
            if (reader.TakenBy(operation) is { } taking)
            {
                return taking;
            }
        }

        return null;
    }
}
