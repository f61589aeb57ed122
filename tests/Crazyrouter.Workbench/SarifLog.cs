using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Crazyrouter.Workbench;

/// <summary>Reads the log that the compiler leaves of a build (SARIF 2.1.0).</summary>
public static class SarifLog
{
    /// <summary>The diagnostics of a log that are not suppressed, in the order of files and places.</summary>
    public static IReadOnlyList<Finding> Read(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. log.RootElement.GetProperty("runs").EnumerateArray()
                .SelectMany(run => run.GetProperty("results").EnumerateArray())
                .Where(result => !result.TryGetProperty("suppressions", out _))
                .Select(Read)
                .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column),
        ];
    }

    private static Finding Read(JsonElement result)
    {
        var (file, region) = ("", default(JsonElement));
        if (result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0)
        {
            var place = locations[0].GetProperty("physicalLocation");
            file = Path.GetFileName(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
            region = place.GetProperty("region");
        }

        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            file,
            Number("startLine", 0),
            Number("startColumn", 0),
            Number("endLine", Number("startLine", 0)),
            Number("endColumn", 0),
            result.GetProperty("message").GetProperty("text").GetString()!);

        int Number(string name, int missing) =>
            region.ValueKind == JsonValueKind.Object && region.TryGetProperty(name, out var number) ? number.GetInt32() : missing;
    }
}
