using System;
using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>JSON text and anonymous objects.</summary>
internal static class TextShapes
{
    public static IEnumerable<Shape> All =>
    [
        new("anonymous object", request => $$"""
            await http.PostAsJsonAsync(Route, new { {{request.Join(", ", one => $"{Bare(one)} = {one.Code}")}} });
            """) { Key = name => name },
        new("anonymous object, serialized", request => $$"""
            var json = JsonSerializer.Serialize(new { {{request.Join(", ", one => $"{Bare(one)} = {one.Code}")}} });
            await http.PostAsync(Route, new StringContent(json, Encoding.UTF8, "application/json"));
            """) { Key = name => name },
        new("raw JSON text", request => $$""""
            var json = $$"""
                { {{request.Join(", ", one => $"\"{Bare(one)}\": {(one.Value == Sent.Prompt ? "\"{{prompt}}\"" : one.Code)}")}} }
                """;
            await http.PostAsync(Route, new StringContent(json, Encoding.UTF8, "application/json"));
            """") { Key = name => name },
    ];

    /// <summary>The name without its quotes, and with the mark it may carry.</summary>
    private static string Bare(Sent one) => one.Key.Replace("\"", "", StringComparison.Ordinal);
}
