using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Crazyrouter.Router.Validation;

/// <summary>Reads an edition of the contract's file, apart from the code users get: two readings that agree show what the file says.</summary>
internal static class ContractReader
{
    private const string Resource = "Crazyrouter.Contract.contract.json";

    /// <summary>Reads an edition of the contract this program was built with, or of another.</summary>
    /// <param name="edition">The edition's name; <see langword="null"/> takes the file's default.</param>
    /// <param name="json">Another contract's text; <see langword="null"/> takes the program's own.</param>
    /// <exception cref="ArgumentException">There is no such edition.</exception>
    /// <exception cref="InvalidDataException">The contract says something the router does not know how to do.</exception>
    public static RouterContract Read(string? edition, string? json = null)
    {
        var file = JsonNode.Parse(json ?? ReadResource())!.AsObject();
        var name = edition ?? file["default"]!.GetValue<string>();
        var facts = EditionMerge.Resolve(file["editions"]!.AsObject(), name);
        return new(name, [.. facts["models"]!.AsObject().Select(model => ReadModel(facts, model.Key, model.Value!.AsObject()))]);
    }

    private static string ReadResource()
    {
        using var stream = typeof(ContractReader).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ModelContract ReadModel(JsonObject facts, string name, JsonObject model)
    {
        var family = model["family"]!.GetValue<string>();
        var routes = new Dictionary<RouteKind, RouteContract>();
        foreach (var (path, fact) in Members(facts["families"]?[family]?["routes"]).Concat(Members(model["routes"])))
        {
            // The model's own word stands after its family's, and over it.
            routes[KindOf(facts, path)] = ReadRoute(facts, fact!.AsObject());
        }

        return new(name, [name, .. Texts(model["aliases"]?["names"])], family, routes);
    }

    private static RouteKind KindOf(JsonObject facts, string path) => facts["routes"]![path]!["kind"]!.GetValue<string>() switch
    {
        "chat completions" => RouteKind.Chat,
        "image generations" => RouteKind.Generations,
        "image edits" => RouteKind.Edits,
        "generate content" => RouteKind.Native,
        var other => throw new InvalidDataException($"The router does not serve the route kind '{other}'."),
    };

    private static RouteContract ReadRoute(JsonObject facts, JsonObject fact)
    {
        var parameters = new Dictionary<string, ParameterContract>(StringComparer.Ordinal);
        foreach (var set in Texts(fact["parameters"]))
        {
            foreach (var (name, parameter) in Members(facts["parameters"]![set]))
            {
                // A later set speaks over an earlier one.
                parameters[name] = ParameterReader.Read(name, parameter!.AsObject());
            }
        }

        var replies = fact["reply"] is { } reply ? Members(facts["replies"]![reply.GetValue<string>()]) : [];
        return new(
            ReadService(fact["status"]!.GetValue<string>()),
            parameters,
            replies.ToDictionary(path => path.Key, path => path.Value!["holds"]!.GetValue<string>(), StringComparer.Ordinal));
    }

    private static Service ReadService(string status) => status switch
    {
        "stable" or "recommended" or "controlled testing" or "text only" => Service.Full,
        "safe subset" => Service.Subset,
        "observation only" => Service.Observation,
        "do not use" or "not promised" => Service.None,
        _ => throw new InvalidDataException($"The router does not know the status '{status}'."),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node is JsonObject table ? table : [];

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [];
}
