using System.Collections.Generic;
using System.Collections.Immutable;
using Crazyrouter.Analyzers.Calls;
using Crazyrouter.Analyzers.Reading;
using Microsoft.CodeAnalysis;

namespace Crazyrouter.Analyzers.Carriers;

/// <summary>
/// Requests that are written in another shape and then turned into an object that is filled by name:
/// <c>JsonNode.Parse("""{ … }""")!["size"] = …</c>, <c>JObject.FromObject(new { … })</c>. Text and later writes are one request.
/// </summary>
internal static class FilledRequests
{
    /// <summary>Adds the request as it is written, or one for each object it is turned into.</summary>
    public static void Add(
        Carrier carrier, SyntaxNode node, IOperation made, (WireValue Model, ImmutableArray<Parameter> Parameters, bool IsComplete) written,
        ReadingScope scope, ICollection<Request> found)
    {
        foreach (var life in scope.Keyed.Lives(made))
        {
            var filled = new KeyedParameters(scope) { IsComplete = written.IsComplete };
            if (written.Model.IsKnown || written.Model.Place is not null)
            {
                filled.Add(new Parameter("model", written.Model, node.GetLocation()), node);
            }

            foreach (var parameter in written.Parameters)
            {
                filled.Add(parameter, node);
            }

            filled.Apply(life);
            found.Add(filled.ToRequest(carrier, node, life));
        }
    }
}
