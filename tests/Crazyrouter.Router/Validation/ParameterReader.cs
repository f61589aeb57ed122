using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Crazyrouter.Router.Validation;

/// <summary>Reads the contract's fact about one parameter.</summary>
internal static class ParameterReader
{
    public static ParameterContract Read(string name, JsonObject fact) => new()
    {
        Name = name,
        Standing = ReadStanding(fact["standing"]?.GetValue<string>()),
        Type = fact["type"]?.GetValue<string>(),
        Values = Values(fact["values"]),
        TakenAs = fact["takenAs"] is JsonObject map ? map.ToDictionary(pair => pair.Key, pair => TextOf(pair.Value!), StringComparer.Ordinal) : [],
        Range = fact["range"] is JsonArray range ? new(range[0]!.GetValue<long>(), range[1]!.GetValue<long>()) : null,
        Pixels = fact["pixels"] is JsonObject pixels ? ReadPixels(pixels) : null,
        Needs = [.. new[] { fact["onlyWith"], fact["requires"] }.OfType<JsonObject>().Select(ReadNeed)],
        Error = fact["error"]?.GetValue<string>(),
    };

    private static Standing ReadStanding(string? word) => word switch
    {
        null or "accepted" => Standing.Accepted,
        "rejected" => Standing.Rejected,
        "tolerated" => Standing.Tolerated,
        _ => throw new InvalidDataException($"The router does not know the standing '{word}'."),
    };

    private static SizeLimits ReadPixels(JsonObject pixels) => new(
        pixels["multipleOf"]!.GetValue<int>(),
        pixels["maxEdge"]!.GetValue<int>(),
        pixels["minArea"]!.GetValue<long>(),
        pixels["maxArea"]!.GetValue<long>(),
        pixels["maxRatio"]!.GetValue<double>());

    private static Need ReadNeed(JsonObject need) => new(need["parameter"]!.GetValue<string>(), Values(need["values"]));

    private static IReadOnlyList<string> Values(JsonNode? list) => list is JsonArray values ? [.. values.Select(value => TextOf(value!))] : [];

    /// <summary>Texts as they are; numbers and truth values as JSON writes them.</summary>
    private static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
