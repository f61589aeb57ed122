using System;
using System.ClientModel;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Crazyrouter.Images.Requests;

/// <summary>Writes a request as the JSON body of the Images API.</summary>
internal static class JsonBody
{
    public const string ContentType = "application/json";

    // A prompt travels as it was typed; the body is no HTML.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BinaryContent Of(ImageRequest request) => BinaryContent.Create(BinaryData.FromBytes(Write(writer =>
    {
        foreach (var parameter in request.Parameters)
        {
            parameter.WriteTo(writer);
        }
    })));

    /// <summary>One JSON object with the members that are written.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
