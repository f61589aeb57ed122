using System.Collections.Generic;
using Crazyrouter.Json;

namespace Crazyrouter.Analyzers.Calls;

/// <summary>A JSON object that is a request.</summary>
/// <param name="Body">The object.</param>
/// <param name="Route">The route that a batch names beside it; null where none does.</param>
internal readonly record struct JsonRequest(JsonValue Body, string? Route);

/// <summary>Finds the objects of a JSON text that are requests: the text's own, the items of an array, and what a batch holds beside routes.</summary>
internal static class JsonRequests
{
    /// <summary>The requests in a value, in source order.</summary>
    public static List<JsonRequest> In(JsonValue root)
    {
        var found = new List<JsonRequest>();
        Visit(root, null, found);
        return found;
    }

    private static void Visit(JsonValue value, string? route, List<JsonRequest> found)
    {
        if (value.Kind == JsonKind.Array)
        {
            foreach (var item in value.Items)
            {
                Visit(item, route, found);
            }
        }
        else if (value.Kind == JsonKind.Object)
        {
            if (IsRequest(value))
            {
                found.Add(new JsonRequest(value, route));
            }

            var sibling = RouteIn(value);
            foreach (var member in value.Members)
            {
                if (member.Value.Kind is JsonKind.Object or JsonKind.Array && (sibling is not null || member.Name is "body" or "request" or "requests" or "payload"))
                {
                    Visit(member.Value, sibling, found);
                }
            }
        }
    }

    private static bool IsRequest(JsonValue value)
        => value.Find("model") is { Value.Kind: JsonKind.String or JsonKind.Hole } || value.Find("prompt") is { Value.Kind: JsonKind.String or JsonKind.Hole };

    private static string? RouteIn(JsonValue value)
        => (value.Find("url") ?? value.Find("path") ?? value.Find("endpoint")) is { Value: { Kind: JsonKind.String, HasHole: false } route } ? route.Text : null;
}
