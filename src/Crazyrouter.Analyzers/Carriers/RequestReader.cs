using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>The one place that knows all carriers: reads every request that a piece of syntax holds, in source order.</summary>
internal static class RequestReader
{
    private static readonly ImmutableArray<Carrier> Carriers = ImmutableArray.Create<Carrier>(
        new JsonTextCarrier(),
        new AnonymousObjectCarrier(),
        new OwnTypeCarrier(),
        new OpenAISdkCarrier(),
        new ExtensionsAICarrier(),
        new ResourceUrlCarrier(),
        new DictionaryCarrier(),
        new JsonNodeCarrier(),
        new NewtonsoftCarrier(),
        new MultipartCarrier(),
        new FormCarrier(),
        new Utf8JsonWriterCarrier(),
        new FilledObjectCarrier());

    /// <summary>Reads the requests in a file, or in a part of one.</summary>
    public static List<Request> Read(SyntaxNode root, ReadingScope scope)
    {
        var found = new List<Request>();
        foreach (var node in root.DescendantNodesAndSelf())
        {
            ReadAt(node, scope, found);
        }

        return found;
    }

    /// <summary>Reads the requests that begin at one node.</summary>
    public static void ReadAt(SyntaxNode node, ReadingScope scope, ICollection<Request> found)
    {
        foreach (var carrier in Carriers)
        {
            if (carrier.MayBegin(node))
            {
                scope.CancellationToken.ThrowIfCancellationRequested();
                carrier.Read(node, scope, found);
            }
        }
    }
}
