using System;
using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>JSON objects of both libraries.</summary>
internal static class JsonObjectShapes
{
    private const string SendNode = """await http.PostAsync(Route, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));""";
    private const string SendToken = """await http.PostAsync(Route, new StringContent(body.ToString(), Encoding.UTF8, "application/json"));""";

    public static IEnumerable<Shape> All =>
    [
        new("JsonObject, index initializer", request => $$"""
            var body = new JsonObject { {{request.Join(", ", one => $"[{one.Key}] = {one.Code}")}} };
            {{SendNode}}
            """),
        new("JsonObject, collection initializer", request => $$"""
            JsonObject body = new() { {{request.Join(", ", one => $"{{ {one.Key}, {one.Code} }}")}} };
            {{SendNode}}
            """),
        new("JsonObject, constructor pairs", request => $$"""
            var body = new JsonObject(new[] { {{request.Join(", ", one => $"KeyValuePair.Create({one.Key}, (JsonNode?)JsonValue.Create({one.Code}))")}} });
            {{SendNode}}
            """),
        new("JsonObject, constructor collection expression", request => $$"""
            var body = new JsonObject([{{request.Join(", ", one => $"new({one.Key}, {one.Code})")}}]);
            {{SendNode}}
            """) { Needs = new(4, 8) },
        new("JsonObject, later writes", request => $$"""
            var body = new JsonObject();
            {{request.Join("\n", one => $"body[{one.Key}] = {one.Code};")}}
            {{SendNode}}
            """),
        new("JsonObject, later adds", request => $$"""
            var body = new JsonObject();
            {{request.Join("\n", one => $"body.Add({one.Key}, {one.Code});")}}
            await http.PostAsJsonAsync(Route, body);
            """),
        new("JsonNode parsed, then written to", request => $$""""
            var body = JsonNode.Parse("""{"model":"{{request.Model}}","prompt":""}""")!;
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
            {{SendNode}}
            """"),
        new("JsonObject out of a serialized object", request => $$"""
            var body = JsonSerializer.SerializeToNode(new { model = "{{request.Model}}" })!.AsObject();
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
            {{SendNode}}
            """),
        new("clone of a JsonObject", request => $$"""
            var body = Template.DeepClone().AsObject();
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
            {{SendNode}}
            """)
        {
            DeclareFor = request => $$"""private static readonly JsonObject Template = new() { ["model"] = "{{request.Model}}" };""",
        },
        new("JObject, index initializer", request => $$"""
            var body = new JObject { {{request.Join(", ", one => $"[{one.Key}] = {one.Code}")}} };
            {{SendToken}}
            """),
        new("JObject, properties", request => $$"""
            var body = new JObject({{request.Join(", ", one => $"new JProperty({one.Key}, {one.Code})")}});
            {{SendToken}}
            """),
        new("JObject, properties in an initializer", request => $$"""
            var body = new JObject { {{request.Join(", ", one => $"new JProperty({one.Key}, {one.Code})")}} };
            {{SendToken}}
            """),
        new("JObject, later writes", request => $$"""
            JObject body = new();
            {{request.Join("\n", one => $"body[{one.Key}] = {one.Code};")}}
            {{SendToken}}
            """),
        new("JObject, later adds", request => $$"""
            var body = new JObject();
            {{request.Join("\n", one => $"body.Add({one.Key}, {one.Code});")}}
            {{SendToken}}
            """),
        new("JObject, later properties", request => $$"""
            var body = new JObject();
            {{request.Join("\n", one => $"body.Add(new JProperty({one.Key}, {one.Code}));")}}
            {{SendToken}}
            """),
        new("JObject from an object, then added to", request => $$"""
            var body = JObject.FromObject(new { model = "{{request.Model}}" });
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body.Add({one.Key}, {one.Code});")}}
            {{SendToken}}
            """),
        new("JObject parsed, then written to", request => $$""""
            var json = """{"model":"{{request.Model}}"}""";
            var body = JObject.Parse(json);
            {{request.Join("\n", one => one.Name == "model" ? "" : $"body[{one.Key}] = {one.Code};")}}
            {{SendToken}}
            """"),
        new("dynamic JObject", request => $$"""
            dynamic body = new JObject();
            {{request.Join("\n", one => $"body.{one.Key.Replace("\"", "", StringComparison.Ordinal)} = {one.Code};")}}
            await http.PostAsync(Route, new StringContent((string)body.ToString()));
            """) { Key = name => name },
    ];
}
