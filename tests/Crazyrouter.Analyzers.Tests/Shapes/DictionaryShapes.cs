using System;
using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>Dictionaries.</summary>
internal static class DictionaryShapes
{
    public static IEnumerable<Shape> All =>
    [
        new("dictionary, collection initializer", request => $$"""
            var body = new Dictionary<string, object>
            {
                {{request.Join("\n", one => $"{{ {one.Key}, {one.Code} }},")}}
            };
            await http.PostAsJsonAsync(Route, body);
            """),
        new("dictionary, index initializer", request => $$"""
            await http.PostAsJsonAsync(Route, new Dictionary<string, object?>
            {
                {{request.Join("\n", one => $"[{one.Key}] = {one.Code},")}}
            });
            """),
        new("dictionary, target-typed", request => $$"""
            Dictionary<string, object> body = new() { {{request.Join(", ", one => $"[{one.Key}] = {one.Code}")}} };
            await http.PostAsync(Route, JsonContent.Create(body));
            """),
        new("dictionary, later index writes", request => $$"""
            var body = new Dictionary<string, object>();
            {{request.Join("\n", one => $"body[{one.Key}] = {one.Code};")}}
            await http.PostAsync(Route, new StringContent(JsonSerializer.Serialize(body)));
            """),
        new("dictionary, later adds through its interface", request => $$"""
            IDictionary<string, object> body = new Dictionary<string, object>();
            {{request.Join("\n", one => $"body.Add({one.Key}, {one.Code});")}}
            await http.PostAsJsonAsync(Route, body);
            """),
        new("dictionary, conditional writes", request => $$"""
            var body = new Dictionary<string, object>(StringComparer.Ordinal);
            {{request.Join("\n", one => $"if (prompt.Length > 9) {{ body.TryAdd({one.Key}, {one.Code}); }}")}}
            await http.PostAsJsonAsync(Route, body);
            """) { IsOneEach = false },
        new("dictionary of strings", request => $$"""
            var body = new SortedDictionary<string, string> { {{request.Join(", ", one => $"[{one.Key}] = {one.TextCode}")}} };
            await http.PostAsJsonAsync(Route, body);
            """),
        new("dictionary in a field", request => """
            Body["prompt"] = prompt;
            await http.PostAsJsonAsync(Route, Body);
            """)
        {
            DeclareFor = request => $$"""
                private static readonly Dictionary<string, object> Body = new() { {{request.Join(", ", one => one.Value == Sent.Prompt ? "" : $"[{one.Key}] = {one.Code}").Replace(", ,", ",", StringComparison.Ordinal)}} };
                """,
        },
        new("dictionary out of a factory", request => $$"""
            var body = Begin();
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
            await http.PostAsJsonAsync(Route, body);
            """)
        {
            DeclareFor = request => $$"""
                private static Dictionary<string, object> Begin() => new() { ["model"] = "{{request.Model}}" };
                """,
        },
        new("dictionary passed through a helper", request => $$"""
            var body = new Dictionary<string, object> { ["model"] = "{{request.Model}}" };
            Complete(body, prompt);
            await http.PostAsJsonAsync(Route, body);
            """)
        {
            DeclareFor = request => $$"""
                private static void Complete(IDictionary<string, object> body, string prompt)
                {
                    {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
                }
                """,
        },
        new("copy of a dictionary", request => $$"""
            var common = new Dictionary<string, object> { ["model"] = "{{request.Model}}" };
            var body = new Dictionary<string, object>(common) { {{request.Join(", ", one => one.Name == "model" ? "" : $"[{one.Key}] = {one.Code}").TrimStart(',', ' ')}} };
            await http.PostAsJsonAsync(Route, body);
            """),
        new("expando object", request => $$"""
            dynamic body = new ExpandoObject();
            {{request.Join("\n", one => $"body.{one.Key.Replace("\"", "", StringComparison.Ordinal)} = {one.Code};")}}
            await http.PostAsync(Route, new StringContent(JsonSerializer.Serialize((object)body)));
            """) { Key = name => name },
    ];
}
