using System.Collections.Generic;

namespace Crazyrouter.Analyzers.Tests.Shapes;

/// <summary>Calls on a JSON writer.</summary>
internal static class WriterShapes
{
    public static IEnumerable<Shape> All =>
    [
        new("Utf8JsonWriter", request => $$"""
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                {{request.Join("\n", one => $"writer.{Method(one)}({one.Key}, {one.Code});")}}
                writer.WriteEndObject();
            }
            await http.PostAsync(Route, new ByteArrayContent(stream.ToArray()));
            """),
        new("Utf8JsonWriter, names apart", request => $$"""
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(buffer);
            writer.WriteStartObject();
            {{request.Join("\n", one => $"writer.WritePropertyName({one.Key});\nwriter.{Method(one)}Value({one.Code});")}}
            writer.WriteEndObject();
            writer.Flush();
            await http.PostAsync(Route, new ReadOnlyMemoryContent(buffer.WrittenMemory));
            """),
        new("Utf8JsonWriter, u8 names", request => $$"""
            var stream = new MemoryStream();
            var writer = new Utf8JsonWriter(stream);
            writer.WriteStartObject();
            {{request.Join("\n", one => $"writer.{Method(one)}({one.Key}u8, {one.Code});")}}
            writer.WriteEndObject();
            writer.Flush();
            await http.PostAsync(Route, new StringContent(Encoding.UTF8.GetString(stream.ToArray())));
            """) { Key = name => $"\"{name}\"u8" },
    ];

    private static string Method(Sent one) => one.Value switch
    {
        bool => "WriteBoolean",
        int => "WriteNumber",
        _ => "WriteString",
    };
}
